"""Furniture: lines of a page that are no part of the text (paths, counters, links, captions, footers, other news)."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from baoji_notices.drafting.folding import fold
from baoji_notices.drafting.labels import is_actions
from baoji_notices.drafting.patterns import Pattern, first_match, row

_TEASER = 4  # lines above a breadcrumb
_SAME = 30  # characters by which the beginning of a text is known again
_LONGEST_LINE = 160  # characters; furniture is short, and a longer line is taken for text


class Furniture(StrEnum):
    """What a line of furniture does to the lines around it."""

    PATH = "path"  # a breadcrumb: what stands before it is navigation
    LINE = "line"  # goes alone
    CAPTION = "caption"  # of a picture; goes alone
    END = "end"  # behind the text: whatever follows goes with it
    FOOT = "foot"  # behind the text, unless more text follows


FURNITURE: tuple[Pattern[Furniture], ...] = (
    row(
        "path, labelled",
        r"^ ?(?:您?现?在?您?的?当?前?所?在?(?:的)?位置|当前(?:所在)?(?:栏目|页面)) ?[:>]",
        "您现在的位置: 首页 > 要闻",
        Furniture.PATH,
    ),
    row(
        "path, English",
        r"(?i)^(?:your (?:current )?(?:location|position)|you are here|current (?:location|position)) ?:",
        "Your current location : Home > News",
        Furniture.PATH,
    ),
    row(
        "path from home",
        r"(?i)^[0-9 ]{0,3}(?:网站首页|首 ?页|home|index) ?(?:[>»/›→|-]|$)",
        "首页 > 政务动态",
        Furniture.PATH,
    ),
    row(
        "path of arrows",
        r"^[^>»›。]{0,40}(?:>{1,2}|»|›)[^>»›。]{0,40}(?:(?:>{1,2}|»|›)[^>»›。]{0,80}){0,6}$",
        "县政府 > 要闻 > 正文",
        Furniture.PATH,
    ),
    row(
        "path of two columns",
        r"^(?!.*(?:会|议|学习|工作)$)[\u4e00-\u9fff]{2,6} ?- ?[\u4e00-\u9fff]{2,6}$",
        "妇联要闻 - 基层动态",
        Furniture.PATH,
    ),
    row("item of a path", r"^ ?[0-9]{1,2}\. ?(?:网站)?首页$", "1. 首页", Furniture.PATH),
    row(
        "today",
        r"(?i)^(?:今天是|现在是|today is|(?:您好 ?[,!]? ?)?[欢歡]迎(?:您|访问|来到|光临|訪問|來到|光臨)|welcome to )",
        "今天是2021年3月2日 星期二",
        Furniture.LINE,
    ),
    row(
        "services of a site",
        r"^[^。，]{0,24}(?:数字报纸?|电子报|无障碍(?:阅读|浏览)|手机版|移动版|》?官方网站)$|^(?:推广 {0,3})?(?:热搜|热门搜索|热词) ?:",
        "某某日报 数字报纸",
        Furniture.LINE,
    ),
    row(
        "item of a list of links",
        r"^[-·•] [^。，,:：()]{2,8}(?:[(][^()]{2,6}[)])?$|^[-–·•●◆] ?(?![^。]{0,6}(?:时间|日期))[^。]{4,60}20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$",
        "- 投稿专区",
        Furniture.LINE,
    ),
    row("welcome", r"^(?:www[.][a-z0-9.-]+ )?[^。，]{2,20}网站?欢迎[您你]", "某县政协网欢迎您!", Furniture.LINE),
    row("applause", r"^(?:打赏|点赞|收藏)$", "打赏", Furniture.LINE),
    row(
        "hot line", r"^(?:服务|新闻)?(?:热线|熱線)(?:电话|電話)? ?[:：]", "热线电话：0000-0000000", Furniture.LINE
    ),
    row(
        "today with its weekday",
        r"^(?:19|20)[0-9]{2} ?[-年] ?[0-9]{1,2} ?[-月] ?[0-9]{1,2} ?日? {0,3}星期[一二三四五六日天]$",
        "2021年3月2日 星期二",
        Furniture.LINE,
    ),
    row(
        "page of a newspaper",
        r"^第 ?[A-Z]?[0-9一二三四五六七八九十]{1,3} ?版(?: ?[:|] ?[^。，]{0,14})?$|^[A-Z]?[0-9]{1,2}版[: ][^。，]{0,14}$|^本文字数 ?:|^星期[一二三四五六日天]$",
        "第A2版:综合新闻",
        Furniture.LINE,
    ),
    row(
        "counter",
        r"^[\[( ]{0,3}(?:已?有? ?[0-9]{0,9} ?[次人]?(?:浏览|阅读|点击|访问)[次量数]?|浏览[0-9]{1,9}次)[: 0-9次)\]]{0,12}$",
        "668 次浏览",
        Furniture.LINE,
    ),
    row(
        "document table",
        r"^(?!.{0,150}(?:日期|时间|机 ?构|单 ?位) ?:)(?:索 ?引 ?号|文 {0,2}号|发文字号|主题分类|组配分类|信息分类|体裁分类|公开方式|公开范围|公开形式|公开程序|公开时限|信息名称|发 ?布 ?机 ?构|发文机构|公开单位|有 ?效 ?性|内容概述|关 ?键 ?词|服务对象|统一编号|主 ?题 ?词)(?: |$)",
        "文号 索引号 关键词",
        Furniture.LINE,
    ),
    row(
        "share",
        r"(?i)^一键(?:分享|转发|收藏)|^(?:一键)?(?:分享(?:到|至|本文|按钮)|转发(?:到|至))|^(?:share (?:this|on|to|it)|like this|like loading|loading ?[….])",
        "分享到：微信 微博",
        Furniture.LINE,
    ),
    row(
        "font links",
        r"^(?!.{0,60}(?:日期|时间|[Dd]ate|[Tt]ime) ?:)[\[( ]{0,2}(?:字体|字号|文字大小)(?:大小)?[: ]{0,3}",
        "[字体:大 中 小]",
        Furniture.LINE,
    ),
    row(
        "code to scan",
        r"^[^。]{0,12}(?:扫一扫|扫描二维码|扫码|用手机|微信扫|二维码)[^。]{0,30}$|^(?:打开微信|打开[^。，,]{2,6}(?:新闻|客户端|APP)(?:[ ，,].{0,10})?$|查看更多|长按识别)|^关注[^。]{2,16}(?:微信|公众号)",
        "扫一扫在手机打开当前页",
        Furniture.LINE,
    ),
    row(
        "attachments",
        r"^[\[( ]{0,2}(?:附件下载|相关附件|视频加载|视频播放|您的浏览器|此为预览链接)",
        "[附件下载]:",
        Furniture.LINE,
    ),
    row(
        "access",
        r"^我要(?:找|咨询|投诉|建议|写信|留言|纠错|收藏|分享|打印|提问|办|查)[^。，]{0,6}$|^(?:语音播报|播报|听全文|收听)$|^(?:支持IPV6|登录|注册|无障碍|长者模式|适老化|网站支持|设为首页|加入收藏|返回顶部|智能问答|繁體|简体)",
        "登录/注册 用户中心",
        Furniture.LINE,
    ),
    row("clock of a forum", r"^GMT ?[+-]", "GMT+8, 2021-3-2 20:36", Furniture.LINE),
    row(
        "file name",
        r"(?i)^[^ 。，]{1,60}(?: ?[(][0-9]{1,3}[)])?\.(?:jpe?g|png|gif|docx?|pdf|xlsx?|rar|zip)$",
        "会场_01.jpg",
        Furniture.LINE,
    ),
    row("see also", r"(?i)^see also ", "See also  Heavy rain in the hills", Furniture.LINE),
    row(
        "original link",
        r"^(?:原文链接|原标题|原文地址|本文链接|本文网址|链接地址|网址)[: ]",
        "原文链接:https://example.org/",
        Furniture.LINE,
    ),
    row("length", r"^本篇文章[0-9]{1,6}字", "本篇文章477字,读完约1分钟", Furniture.LINE),
    row("caption: marks", r"^[▲△▼▽↑↓◆]{1,3}|[▲△▼▽↑↓]{1,3}$", "▲会场", Furniture.CAPTION),
    row(
        "caption: picture of",
        r"^(?:[(\[]?图[一二三四五0-9]?[:为]|图 ?[|/]|图为|上图为|下图为|图[一二三0-9]{1,2} )",
        "图为会议现场",
        Furniture.CAPTION,
    ),
    row(
        "caption: scene",
        r"^[(\[]?[^，。,;:]{0,22}(?:会议?|活动|学习|座谈|参观|观摩|培训|报告|主席台|现场会)?(?:现场|会场)(?:全景|图|图片|照|照片)?[)\]]?。?$|^[^，。,;: ]{2,4}在(?:调研|座谈|检查|考察)中$",
        "学习会议现场",
        Furniture.CAPTION,
    ),
    row(
        "caption: who speaks",
        r"^[(\[][^。()]{2,24}(?:讲话|发言|主持会议|致辞)[)\]]$|^[^。，,: ]{0,60}(?:书记|长|主任|主席|调研员)[^。，,、: ]{2,4}(?:讲话|发言|致辞|作(?:工作)?报告|传达[^。，,]{0,6}精神)$|^[^。，,、: ]{2,4}[局院校县市区镇乡部厅]长讲话$|^(?:[^。，,、: ]{2,4}(?:主持(?:会议)?(?:并)?|出席(?:会议)?并|作|致)?(?:讲话|主持|主持会议|致辞|发言|作报告) ?){1,4}$",
        "(某某作动员讲话)",
        Furniture.CAPTION,
    ),
    row(
        "caption: photographer",
        r"^[^。]{0,60}(?:摄(?:影)?(?:报道)?|供图|资料图片?)[)\]]?$|^[^。]{4,80}。 ?[^。，,]{2,24} ?摄(?:影)?$",
        "丁某某 摄",
        Furniture.CAPTION,
    ),
    row(
        "caption, English",
        r"(?i)^\(?(?:(?:the )?(?:meeting|conference) (?:site|scene)|the picture shows .{0,80}|photo(?:graph)?(?:ed)? by .{0,60}|photo courtesy.{0,60}|(?:panorama|scene) of the (?:meeting|conference)|picture ?: .{0,140}|picture of .{0,60})\)?$",
        "(Meeting Site)",
        Furniture.CAPTION,
    ),
    row(
        "neighbours",
        r"(?i)^[\[( ]{0,2}(?:上一?[篇条页则个]|下一?[篇条页则个]|前一[篇条]|后一[篇条]|previous(?: article| post)?:|next(?: article| post)?:|prev:|(?:the )?(?:previous|next|last) (?:article|page|post)$)",
        "上一篇：没有了",
        Furniture.END,
    ),
    row(
        "other news",
        r"^[\[( ]{0,2}(?:相关(?:新闻|阅读|链接|文章|信息|报道|推荐|文档|稿件|内容|解读|专题|资讯)|推荐(?:阅读|新闻|文章)|新闻推荐|热门(?:新闻|推荐|文章|点击)|延伸阅读|更多(?:新闻|精彩|内容)|为您推荐|猜你喜欢|最新(?:新闻|文章|资讯|动态|评论)|热点(?:新闻|推荐|排行)|点击排行|阅读排行|智能推荐|编辑推荐|精彩推荐|图片新闻|友情链接)[: )\]]{0,3}|^[^。，]{0,20}友情链接$",
        "相关新闻",
        Furniture.END,
    ),
    row(
        "other news, English",
        r"(?i)^(?:related (?:links|articles|news|posts|reading|topics)|recommended|you may also like|leave a (?:reply|comment)|more (?:news|stories)|read more|read next|hot topics|site map|sponsor(?:ed by)?:|about us|contact us|tags?:|filed under)",
        "Related Links | About us",
        Furniture.END,
    ),
    row(
        "navigation, English",
        r"(?i)^(?:home|about)\b(?: [^ .,;:]+){4,20} (?:faq|news|contact|links)(?: [^ .,;:]+){0,3}$|^[- ]{0,2}[^.,;:]{3,60} related websites$",
        "About Anxi Culture Investment Life Tour Weather FAQ News",
        Furniture.LINE,
    ),
    row(
        "rights",
        r"(?i)^[^。]{0,40}(?:版权所有|版权声明|免责声明|all rights reserved|copyright ?(?:©|\(c\)|20)|©|著作权|without (?:the )?(?:written )?(?:authori[sz]ation|permission) of |未经授权|转载请注明|网站声明|法律声明)",
        "版权所有：某县人民政府",
        Furniture.END,
    ),
    row(
        "registration",
        r"(?i)^[^。]{0,60}(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\)?ICP[备证]|公网安备|网站标识码|政府网站找错|许可证号?:)",
        "陕ICP备00000000号",
        Furniture.FOOT,
    ),
    row(
        "footer",
        r"(?i)^(?:主办(?:单位)?|指导单位|建设单位|承办(?:单位)?|技术支持|网站地图|联系我们|关于我们|联系电话|运维|出品|维护|邮箱|地址|邮编|邮政编码|建议使用|最佳分辨率|IE ?[0-9]|本站已支持)[: ]|IE[0-9]\.[0-9]",
        "主办单位:某县人民政府办公室",
        Furniture.FOOT,
    ),
    row(
        "comments",
        r"^(?:匿名)?(?:网友|用户) ?.{0,20}20[0-9]{2}-|^(?:网友评论|请?发表评论|评论列表|我要评论|已有[0-9]{1,6}人|用户评论|共[0-9]{1,6}条评论)",
        "网友评论",
        Furniture.END,
    ),
    row(
        "other author's statement",
        r"^(?:本网站[由所]|凡本[网站]|特别声明|声明|郑重声明|本文来自|本文由|以上内容)[:，由 ]?",
        "声明：本文由入驻者上传",
        Furniture.FOOT,
    ),
)
_ABOVE = (Furniture.PATH, Furniture.LINE)  # a text may begin behind these
# A whole sentence is text, unless it is one of these.
_STATEMENT = re.compile(
    r"(?i:(?:disclaimer ?:|without (?:the )?(?:written )?(?:authori[sz]ation|permission) of ))|[\[(]?(?:特别声明|声明|郑重声明|免责|版权|本文来自|本文由|以上内容|凡本[网站]|本网站|此为预览|温馨提示|(?:您好 ?[,!]? ?)?[欢歡]迎(?:您|访问|訪問|光临|光臨))"
    r"|(?:图为)?[^，,。]{0,8}(?:会议|活动|学习|培训)?现场。$"
    r"|.{0,30}(?:未经.{0,8}(?:授权|许可|同意)|(?:不得|谢绝|禁止)转载|转载请注明)"
)
_NAVIGATION = re.compile(r"Home (?:News |[»>] ?)+")
_BYLINE = re.compile(
    r"[^,.]{3,40} (?:[A-Za-z-]+ )?[Rr]eporters? [A-Z][a-z]+ [A-Z][a-z]+(?: [Cc]orrespondent [A-Z][a-z]+ [A-Z][a-z]+)?$|[^,]{3,40}, (?:[a-z-]+ )?(?:reporter|correspondent)s? (?:of|for|from) "
)
_JUNK = re.compile(r"[0-9.,KMB×/+ -]{1,12}|(?:关闭|收起|展开).{0,4}|新[\u4e00-\u9fff]{2}")


@lru_cache(maxsize=256)  # a line is asked of as head, as body and as tail of its page
def furniture(line: str) -> Furniture | None:
    """Return what kind of furniture a line is; None if it may be text.

    Example:
        >>> furniture("上一篇：区档案局召开座谈会"), furniture("会议强调，要加强学习。")
        (<Furniture.END: 'end'>, None)
    """
    if len(line) > _LONGEST_LINE:
        return None
    folded = fold(line).text
    if line.endswith(("。", "；", "！")) and not _STATEMENT.match(folded):
        return None
    if is_actions(folded):
        return Furniture.LINE
    pattern = first_match(FURNITURE, folded)
    if pattern and pattern.value in _ABOVE and "。" in line and not _STATEMENT.match(folded):
        return None  # the text stands on the same line
    return pattern.value if pattern else None


def without_teaser(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a page without the beginning of its text, where that stands above the breadcrumb, too.

    Example:
        >>> lead = "3月2日上午，区档案局召开会议，传达学习全区档案工作会议精神，部署下一步工作。"
        >>> list(without_teaser([lead, "首页 > 要闻", "区档案局召开会议", lead]))[0]
        '首页 > 要闻'
    """
    above = next((place for place, line in enumerate(lines[:_TEASER]) if furniture(line) is Furniture.PATH), 0)
    again = above and len(lines[0]) >= _SAME and any(line.startswith(lines[0][:_SAME]) for line in lines[above:])
    return lines[above:] if again else lines


def is_junk(line: str) -> bool:
    """Return whether a line behind the text is only what a layout leaves (a counter, a mark, a size)."""
    return _JUNK.fullmatch(fold(line).text) is not None


def without_navigation(words: str) -> str:
    """Return the words beside a date on a site of translations without its links; nothing if they name a reporter.

    Example:
        >>> without_navigation("Home News Bee Day in Anxi"), without_navigation("A B, all-media reporter of the Daily")
        ('Bee Day in Anxi', '')
    """
    return (
        "" if _BYLINE.match(words) else _NAVIGATION.sub("", words, count=1) if words.startswith("Home ") else words
    )
