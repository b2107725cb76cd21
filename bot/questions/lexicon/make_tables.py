"""Write `pinyin.txt`: the toneless readings of Chinese characters. Run by hand, never by the product.

    python bot/questions/language/make_tables.py

Characters: GB 2312 levels 1 and 2. Readings: the character and phrase dictionaries of pypinyin. A reading
counts as modern when the words that have it are frequent enough in the word list of jieba; a character that
is in no such word has its first reading. What these sources get wrong is set right in `CORRECTED`. Both
packages are needed to run this file and for nothing else. The other tables of the folder are kept by hand.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

FREQUENT = 50
"""Occurrences in the word list that make a reading modern."""
NOTABLE = (15, 0.01)
"""Or this many, if they are also this share of all occurrences of the character."""

HEADER = """\
# Toneless readings of the characters of GB 2312, a line per syllable: `syllable characters` (v for ü).
# A character stands under each reading of modern usage, not under rare or archaic ones.
# Made by make_tables.py from the dictionaries of pypinyin and the word list of jieba; edit CORRECTED there.
"""

CORRECTED = """
艾 ai|耙 pa ba|般 ban|磅 bang pang|臂 bi|扁 bian|暴 bao|差 cha chai|单 dan shan|度 du|大 da dai|地 di de
房 fang|否 fou|谷 gu|龟 gui|呵 he|咯 ge lo|吭 keng|囤 tun dun|秘 mi|脉 mai|尿 niao|脯 pu fu|六 liu|碌 lu
绿 lv|落 luo la|朴 pu piao|迫 po|铅 qian|若 ruo|莎 sha suo|蛇 she|氏 shi|术 shu|汤 tang|褪 tui|尾 wei
蔚 wei|尉 wei|涡 wo|虾 xia|寻 xun|殷 yin|钥 yao|咱 zan|轧 zha ya|著 zhu|兹 zi|卒 zu|柞 zuo zha|翟 zhai di
骠 piao|炮 pao bao|漯 luo ta|仇 chou qiu|呢 ne|哪 na|哦 o|熟 shu shou|巷 xiang|琢 zhuo zuo
幢 zhuang chuang|亲 qin|桔 ju jie|贾 jia gu|芥 jie gai|咖 ka ga|石 shi dan|咋 za zha|坻 di chi|荠 ji qi
捋 lv luo|犍 jian qian|澹 dan tan|鹄 hu gu|趄 qie ju|靓 liang jing|鹘 hu gu|覃 qin tan|莘 shen xin|嗯 en
喔 wo o|嗲 dia|葚 shen ren|貉 he hao|隽 jun juan|晟 sheng|枞 cong zong|隗 wei kui|麽 me|骀 dai tai
珲 hui hun|嘬 zuo|聒 guo|铊 ta tuo|焯 chao zhuo|茜 qian xi|圜 huan yuan|糁 san shen|炅 jiong gui
筠 yun jun|郄 qie xi|酢 zuo cu|铫 diao yao|阚 kan|行 xing hang|参 can shen|阿 a|佴 nai|町 ding ting
湫 qiu jiao|呷 xia ga|苣 ju qu|荑 yi ti|珩 heng|喳 zha cha
"""


def main() -> None:
    """Write the table beside this file."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    corrected = dict(_corrections())
    frequency = _reading_frequencies()
    for character in _gb2312():
        for reading in corrected.get(character) or _modern(character, frequency[character]):
            table[reading].append(character)
    lines = (f"{syllable} {''.join(characters)}\n" for syllable, characters in sorted(table.items()))
    Path(__file__).with_name("pinyin.txt").write_text(HEADER + "".join(lines), encoding="utf-8")


def _corrections() -> Iterator[tuple[str, list[str]]]:
    for entry in CORRECTED.replace("\n", "|").strip("|").split("|"):
        character, *readings = entry.split()
        yield character, readings


def _gb2312() -> Iterator[str]:
    """Yield the characters of rows 16-87, the most frequent half first."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def _modern(character: str, frequency: Counter[str]) -> list[str]:
    count, share = NOTABLE
    notable = max(count, share * frequency.total())
    readings = [_toneless(reading) for reading in PINYIN_DICT[ord(character)].split(",")]
    known = dict.fromkeys([*readings, *frequency])
    return [each for each in known if frequency[each] >= min(FREQUENT, notable)] or readings[:1]


def _reading_frequencies() -> defaultdict[str, Counter[str]]:
    """For each character, how often the words occur in which it has each reading."""
    words = dict(_words())
    frequency: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in PHRASES_DICT.items():
        if phrase in words and len(phrase) == len(readings):
            for character, (reading, *_) in zip(phrase, readings, strict=True):
                frequency[character][_toneless(reading)] += words[phrase]
    return frequency


def _words() -> Iterator[tuple[str, int]]:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is needed for its word list")
    for line in Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split()
        yield word, int(count)


def _toneless(reading: str) -> str:
    return to_normal(reading, v_to_u=False)


if __name__ == "__main__":
    main()
