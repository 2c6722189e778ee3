"""Pages that a site sends in a page's place: that there is none, that it may not be seen, that one shall prove oneself."""

import re

from baoji_notices.drafting.patterns import Pattern, first_match, row
from baoji_notices.errors import UnreadablePageError

_LONGEST = 300  # characters of such a message; what is longer is a text that speaks of one
_THING = "页面|页|网页|内容|文件|资源|信息|文章|稿件|栏目|地址|链接|頁面|網頁|內容"
_GONE = "不存在|找不到|未找到|没有找到|没找到|无法找到|無法找到|走丢|丢失|已?失效|已?经?被?(?:删除|移除|移动|下线|撤销)|刪除"
MESSAGES: tuple[Pattern[str], ...] = (
    row("gone", f"(?:{_THING})[^。，,]{{0,8}}(?:{_GONE})", "您访问的页面不存在", "there is no such page"),
    row(
        "sought in vain",
        f"(?:找不到|未找到|没有找到|没找到|无法找到|無法找到)[^。，,]{{0,10}}(?:{_THING})",
        "找不到您要访问的页面",
        "there is no such page",
    ),
    row(
        "404",
        "(?i)(?<![0-9])404[ :：(（-]{0,3}(?:错误|页面|not found|error|$|\n)",
        "404 错误",
        "there is no such page",
    ),
    row(
        "gone, English",
        r"(?i)\b(?:page|file|url|resource|article)\b[^.\n]{0,60}(?:not (?:be )?found|(?:does not|doesn[’']t|no longer) exists?|no longer available|been (?:re)?moved|been deleted)",
        "The page you requested could not be found.",
        "there is no such page",
    ),
    row(
        "server",
        r"(?i)(?<![0-9])(?:403|50[0-4])[ :：(（-]{0,3}(?:错误|forbidden|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)|服务器(?:内部)?(?:错误|繁忙|异常)|(?:系统|网站)[^。，]{0,4}(?:繁忙|维护中)|暂时?无法访问",
        "502 Bad Gateway",
        "its server failed",
    ),
    row(
        "forbidden",
        "(?i)无权(?:限)?访问|拒绝访问|禁止访问|访问(?:被拒绝|受限|过于频繁|异常)|access denied",
        "您的访问过于频繁",
        "it may not be seen",
    ),
    row(
        "proof",
        r"(?i)请(?:输入|完成|进行)[^。]{0,8}(?:验证码|验证)|(?:安全|人机)验证|(?:开启|启用|打开) ?javascript|enable (?:javascript|cookies)|checking your browser",
        "请完成安全验证",
        "a browser shall prove itself first",
    ),
)
_OF_MEETING = re.compile("召[开開]|会议|會議|(?i:meeting|conference)")


def refuse_message(body: str, *titles: str | None) -> None:
    """Refuse a short page that says, before it speaks of any meeting, that it stands in another's place.

    Args:
        body: the page's text.
        titles: what it is called, on the page and in its metadata.

    Raises:
        UnreadablePageError: saying what the message says.

    Example:
        >>> refuse_message("3月2日，区档案局召开会议，通报网站页面找不到的问题。")
    """
    if len(body) > _LONGEST:
        return
    for line in (*filter(None, titles), *body.split("\n")):
        if _OF_MEETING.search(line):
            return
        if message := first_match(MESSAGES, line):
            raise UnreadablePageError(
                f"in place of a release the site sent a message, that {message.value}: fetch the page again, or leave it out."
            )
