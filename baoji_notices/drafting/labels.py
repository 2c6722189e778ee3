"""The labels that headers and footers print before their values, and the words of links and buttons around them."""

import re
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a value of a header is."""

    SOURCE = "source"
    RELEASED = "released"
    DATED = "dated"
    UPDATED = "updated"
    MADE = "made"
    REPORTING = "reporting"
    EDITING = "editing"
    PHOTOGRAPHY = "photography"
    OTHER = "other"
    ISSUER = "issuer"
    TITLE = "title"
    NOISE = "noise"
    BARE_DATE = "bare date"
    TITLE_DATE = "date before a title"


# A release time is taken from the first of these roles that holds a possible date.
DATE_ROLES = (Role.RELEASED, Role.DATED, Role.BARE_DATE, Role.TITLE_DATE, Role.UPDATED, Role.MADE)
CREDIT_ROLES = (Role.REPORTING, Role.EDITING, Role.PHOTOGRAPHY, Role.OTHER)


class Label(NamedTuple):
    """The labels of one role: as printed, in half-width simplified form; the parts of an English one joined by "_"."""

    role: Role
    words: str
    example: str


LABELS = (
    Label(
        Role.SOURCE,
        """来源 信息来源 本文来源 稿源 文章来源 消息来源 稿件来源 新闻来源 内容来源 资料来源 来源单位 信息来源单位 文章出处 出处 信息发布 来自 本文来自 本文来自于 本文主要来源
        Source Source_of_information Information_source Article_source Source_of_this_article News_source From""",
        "来 源：某县档案局",
    ),
    Label(
        Role.RELEASED,
        """发布时间 发布日期 发表时间 发表日期 发稿时间 信息时间 信息日期 信息提供日期 上传时间 上传日期 添加时间 添加日期 录入时间 发布于 发表于
        公开日期 公开时间 上载日期 上网时间 上网日期 刊发时间 内容时间
        Release_time Release_date Publish Published Published_on Published_at Publish_time Publish_date Publication_date
        Publication_time Date_of_publication Posted Posted_on Posted_at Issue_date Time_of_release Date_of_release
        Publishing_time Publishing_date Post_time Posting_time Date_published Released Add_time Date_added Date_add_in""",
        "發(fā)布時(shí)間：2021-03-02",
    ),
    Label(Role.DATED, "时间 日期 Date Time", "日期：2021-03-02"),
    Label(
        Role.UPDATED,
        "更新时间 更新日期 修改时间 最后更新 最后更新时间 Updated Updated_on Last_updated Update_time",
        "Updated: 2021-03-02",
    ),
    Label(
        Role.MADE,
        "生成日期 成文日期 发文日期 制发日期 创建时间 生成时间 成文时间 发文时间 印发日期",
        "生成日期: 2021-03-02",
    ),
    Label(
        Role.REPORTING,
        """作者 文章作者 供稿 供稿单位 供稿人 供稿部门 撰稿 撰稿人 撰文 通讯员 记者 本报记者 全媒体记者 融媒体记者 文 图文 文图 文、图 文/图 图/文
        文字 文案 撰写 报送 报送单位 投稿 信息员 作者单位 来稿 来稿单位 信息提供 提供单位 Author Reporter Contributor Contributed_by Correspondent Written_by""",
        "文、图/丁某某",
    ),
    Label(
        Role.EDITING,
        """编辑 责任编辑 责编 值班编辑 本期编辑 本文编辑 网络编辑 执行编辑 编辑人 审核 审核人 信息审核 审稿 审签 审定 审校 复审 初审 终审
        一审 二审 三审 一校 二校 三校 一校(审) 二校(审) 三校(审) 编审 校对 校审 责任校对 核稿 发布人 发布者 发布员 发布 录入 录入人 录入员 录入者 监制 总监制 主编 执行主编 总编辑
        值班主任 值班总编 值班编委 总值班 统筹 上传 上传者 上传人 添加人 编发 签发 发稿 排版 制图 责任人
        Editor Editors Responsible_editor Executive_editor Editor_in_charge Edited_by Reviewed_by Reviewer Publisher
        Proofreader""",
        "(责任编辑：丁某某)",
    ),
    Label(
        Role.PHOTOGRAPHY,
        "摄影 摄 摄影报道 摄像 图片 图 供图 配图 Photographer Photo Photos Photo_by",
        "摄影：丁某某",
    ),
    Label(Role.ISSUER, "发布机构 发布单位 发文机构 发文单位 公开单位 Issuing_agency", "发布机构：某县财政局"),
    Label(Role.TITLE, "标题 信息名称 文件名称 名称 Title", "标 题：某县召开会议"),
    Label(
        Role.NOISE,
        """浏览次数 字体调整 浏览 浏览量 浏览数 点击 点击数 点击量 点击率 点击次数 阅读 阅读数 阅读量 阅读次数 访问 访问量 访问次数 访问数 人气 查看
        次数 字体 字号 字体大小 字号大小 文字大小 大小 视力保护色 背景色 背景颜色 护眼色 分享 分享到 分享至 转发到 关键词 关键字
        索引号 信息索引 信息索引号 文号 发文字号 统一编号 文件编号 主题分类 组配分类 信息分类 体裁分类 主题词 所属主题 公开方式 公开范围
        公开形式 公开类别 公开时限 公开程序 有效性 内容概述 概述 摘要 栏目 所属栏目 分类 类别 类型 评论 评论数 标签 打印 收藏 服务对象
        生效时间 生效日期 实施时间 实施日期 废止时间 失效日期 公开责任部门 责任部门 语音播报 朗读
        热线 新闻热线 发布平台 发布范围
        Views Page_views Number_of_views Number_of_previews Previews Browse Browsing_times Browse_times Hits Hit_rate Click Clicks Click_volume Reading Read
        Reading_volume Reading_times Number_of_readings Number_of_clicks Number_of_visits Visits Font Font_size Text_size Size Share
        Share_to Background_color Column Index_number Keywords Tags Category Categories Comments Hotline""",
        "浏览次数：12",
    ),
)
_PAIRS = [(word.replace("_", " "), label.role) for label in LABELS for word in label.words.split()]
_ROLES = {word.replace(" ", "").lower(): role for word, role in _PAIRS}
_CHINESE = [word for word, _ in _PAIRS if not word.isascii()]
_ENGLISH = [word for word, _ in _PAIRS if word.isascii()]
# These may follow a value without a mark between; others (时间 in 会议时间) must not stand in a longer word.
_GLUED_SHORT = frozenset(
    (
        "来源",
        "日期",
        "作者",
        "编辑",
        "责编",
        "审核",
        "监制",
        "点击",
        "点击量",
        "点击数",
        "浏览",
        "浏览量",
        "阅读",
        "阅读量",
        "访问量",
        "供稿",
        "摄影",
        "记者",
        "校对",
    )
)


def _alternatives(words: list[str]) -> str:
    return "|".join(map(_spaced, sorted(words, key=len, reverse=True)))


def _spaced(word: str) -> str:
    return word.replace(" ", " {1,3}") if word.isascii() else " {0,3}".join(map(re.escape, word))


_MARK = r" {0,3}:[: ]{0,3}"
_DATED_CHINESE = [word for word, role in _PAIRS if role in DATE_ROLES and not word.isascii()]
_DATED_ENGLISH = [word for word, role in _PAIRS if role in DATE_ROLES and word.isascii()]
_INITIALS = "".join({case for word, _ in _PAIRS for case in (word[0].lower(), word[0].upper())})
LABEL = re.compile(
    rf"(?=[{_INITIALS}])(?:(?<![A-Za-z])|(?![a-z]))(?:"  # passes over most characters at once
    rf"(?P<glued>{_alternatives([word for word in _CHINESE if len(word) >= 4 or word in _GLUED_SHORT])}){_MARK}"
    rf"|(?<![\u4e00-\u9fff])(?P<chinese>{_alternatives(_CHINESE)})(?:{_MARK}| ?[|/] ?(?=[^ |:]))"
    rf"|(?<![A-Za-z])(?P<english>(?i:{_alternatives(_ENGLISH)}))(?:{_MARK}|[|](?=[A-Z][a-z]))"
    rf"|(?<=[a-z])(?P<capital>{_alternatives(_ENGLISH)}){_MARK}"
    # Without a colon only before a date: "Posted on June 14, 2023", "发布日期 2021-03-02".
    rf"|(?<![^ |\[(])(?P<dated>{_alternatives(_DATED_CHINESE)}|(?i:{_alternatives(_DATED_ENGLISH)})) {{0,3}}"
    r"(?=(?:19|20)[0-9]{2} ?[-/.年]|[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:,| 20[0-9]{2}\b))"
    # Or, of a source, before one word: "来源 某县档案局".
    rf"|(?<![^ |\[(])(?P<spaced>来源|信息来源|文章来源) {{1,3}}(?=[^ :，。]{{3,20}}(?: |$)))"
)


def role_of(label: re.Match[str]) -> Role:
    """Return the role of a label that LABEL has found.

    Example:
        >>> role_of(LABEL.search("来 源: 某县档案局")).value
        'source'
    """
    return _ROLES[label[label.lastgroup or 0].replace(" ", "").lower()]


_ACTIONS = """
打印 打印本页 打印页面 打印正文 打印此页 打印文章 打印内容 我要打印 关闭 关闭窗口 关闭本页 关闭页面 关闭此页 收藏 收藏本页 加入收藏 返回 返回顶部
返回列表 返回首页 纠错 我要纠错 缩小 放大 大 中 小 大字 中字 小字 大号 中号 小号 特大 超大 标准 默认 繁体 简体 繁 简 无障碍 无障碍浏览 顶部
分享 分享到 微信 微博 新浪微博 腾讯微博 QQ空间 QQ QQ好友 朋友圈 微信好友 人人网 更多 复制链接 复制 转发 收听 朗读 语音播报 下载 保存 推荐
增加行距 缩小行距 加粗 高亮 还原 打印正文 展开 展开全文 展开详细 阅读全文 收起 登录 注册 用户中心 网站首页 网上信访 政务微博 政务微信 政务服务
互动交流 政府信息公开 智能推荐 电话咨询 邮件咨询 在线地图 QQ客服 字体 字号 文字 次 T T+ T- A A+ A- + 评论 点赞 赞 手机版 扫码
Print Download Close Share Top Big Small Medium Large Back Facebook Twitter Pinterest LinkedIn WhatsApp Telegram Email Tweet
Reddit More
"""
_ACTION_WORDS = frozenset(_ACTIONS.lower().split())
_DAY = re.compile("20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")
_ACTION_MARKS = re.compile(r"[ |\[\]()<>{}/\\,:;·•*_〖〗「」、，；。×-]+")


def is_actions(folded: str) -> bool:
    """Return whether a folded text is nothing but links and buttons (print, close, font sizes, sharing) and numbers.

    Example:
        >>> is_actions("[打印] [关闭]"), is_actions("打印机采购会议")
        (True, False)
    """
    if _DAY.search(folded):
        return False  # a date beside 字号 is a header
    words = [word for word in _ACTION_MARKS.split(folded) if word]
    actions = sum(word.lower() in _ACTION_WORDS for word in words)
    return actions + sum(word.isdigit() for word in words) == len(words) and (actions > 0 or len(words) < 2)
