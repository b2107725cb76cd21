"""What surrounds a document on a web page or a sheet of paper, told by its words."""

import re

_FRAME = re.compile(
    r"(?:您?(?:的)?(?:当前|现在|所在)(?:的)?位置)|^首页\s*[>›»\-]|[>›»].*[>›»]|^【?(?:打印|关闭|返回|分享|收藏|字号|字体|纠错|打印本页|关闭窗口)"
    r"|^附件下载[：:]|^(?:上一篇|下一篇|上一页|下一页|相关(?:链接|文章|阅读|附件|信息|新闻|稿件|文件|解读)|扫一扫|分享到|点击数|浏览次数|阅读次数|访问量|浏览量|网站地图|联系我们|关于我们|"
    r"返回顶部|热点排行|热门排行|排行榜|点击排行|最新(?:发布|更新|信息)|推荐阅读|猜你喜欢|无障碍|智能问答|长者模式|版权所有|免责声明|友情链接|热门|导航|搜索|登录|注册|个人中心|繁体|English|政务微博|政务微信)"
    r"|ICP备|公网安备|网站标识码|Copyright|©|版权所有|责任编辑[：:]|信息来源[：:]|发布(?:时间|日期|机构)[：:]|来源[：:].*(?:时间|字号|浏览|发布)|^来源[：:]|^(?:浏览|访问|阅读)(?:次数|量)[：:]?"
    r"|^(?:索\s*引\s*号|信息分类|主题分类|公开(?:方式|时限|范围|属性|日期)|发文字号|成文日期|有效性|文号|生效日期|废止日期|体裁分类|组配分类)[：:]?"
    r"|(?:技术支持|网站支持|维护)(?:单位)?[：:](?!.*、).*(?:政府|网站|电话|备案|地址|邮编|中心)"
    r"|(?:主办|承办)(?:单位)?[：:](?!.*(?:、|(?:协办|配合|参与|责任|协助)(?:单位|部门)?[：:]|(?:期程|时限|期限|时间)[：:])).*(?:网站|电话|备案|地址|邮编)"
    r"|^(?:地址|邮编|电话|传真)[：:].*(?:邮编|电话|传真|\d{6})",
    re.IGNORECASE,
)


def is_frame(text: str) -> bool:
    """Whether a paragraph is navigation, a footer, or a page number."""
    text = text.strip()
    if re.search(r"(?:…{2,}|\.{4,}|·{4,}|\t)\s*\d{1,3}$|^目\s*录$|^[（(]?(?:续表|续上表|接上表|表续|续)[）)]?$", text):
        return True
    return bool(len(text) <= 200 and _FRAME.search(text)) or bool(
        re.fullmatch(
            r"[─━═—_＿\-=*]{6,}|[（(]\s*共印\s*\d+\s*份\s*[）)]|[-—–－]+\s*\d{1,3}\s*[-—–－]+"
            r"|第\s*\d+\s*页(?:.{0,3}共\s*\d+\s*页)?(?:\s*Page\s*\d+\s*of\s*\d+)?",
            text,
        )
    )


def ends_a_page(text: str) -> bool:
    """Whether a paragraph stands under the text of a web page: what follows it is about other pages."""
    return bool(
        re.match(r"(?:上一篇|下一篇|上一条|下一条|相关(?:链接|文章|阅读|新闻|稿件)|分享到|扫一扫)", text.strip())
    )


def is_metadata(texts: list[str]) -> bool:
    """Whether the cells of a table tell of the publication, as pages of governments do."""
    found = sum(
        bool(re.match(r"索\s*引\s*号|信息分类|主题分类|发文字号|成文日期|发布(?:日期|机构)|公开|有效性|文\s*号", each))
        for each in texts
    )
    return found >= 3
