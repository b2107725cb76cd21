"""What the classes of blocks are called, in the order in which they are shown."""

from checklist_data.importing.reading import Class

CLASS_NAMES = {
    Class.TITLE: "标题", Class.NOTICE: "通知正文", Class.SECTION: "部分", Class.ENTRY: "条目", Class.TEXT: "内容",
    Class.ROLE: "单位", Class.LEADER: "领导", Class.DEADLINE: "时限", Class.GOAL: "目标", Class.POINTS: "分值",
    Class.NUMBERING: "编号", Class.HEADER: "表头", Class.REMARK: "备注", Class.NOTE: "说明",
    Class.NAVIGATION: "页码导航", Class.LEFT_OVER: "未归类",
}  # fmt: skip
