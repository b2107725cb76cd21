"""The font of pictures: the part of Noto Sans CJK that they need, under the SIL Open Font License (OFL.txt)."""
