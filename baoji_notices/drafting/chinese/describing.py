"""What a sentence of a block describes, judges or recounts, which asks for nothing."""

import re

_BESIDES = "据悉|据了解|(?:参会|与会)人员"  # what was heard or done besides
_DESCRIBES = re.compile(
    f"^(?:{_BESIDES}|(?:参会|与会)代表)|"
    "^[，,]?习近平总书记(?:的|发表的|在[^，,]{2,40}(?:的|发表的))?重要(?:讲话|指示|文章|论述)[，,]|取得了|具有[^，,。]{0,20}意义|以来[，,]|今年以来|成效(?:显著|明显)|现状|是[^，,。]{0,30}(?:根本遵循|重要举措|必然要求|重要内容|硬?任务|重点|方向)[。，]|的大事、|作出了[^，,。]{0,12}贡献|^会议(?:还)?(?:听取|审议|研究|传达|通报|由)|参加(?:了)?(?:会议|座谈)|出席(?:了)?(?:会议|座谈)|列席|主持(?:会议|召开)|^(?:会上|会前|会后|随后)|^(?:大家|双方|同志们|[与参]会[^，,。]{1,8}?)(?:在会上|在发言中)?(?:纷纷|一致)?(?:表示|认为)|^(?:安排|部署|总结|通报|分析|回顾|传达|介绍|听取|解读|布置)了|(?:党委|[省市县区州]委|政府|党中央)[^，,。]{0,8}高度重视|未经[^，,。]{0,6}(?:许可|授权)|^(?:通过)?(?:此次|本次|这次)(?:会议|学习|活动|培训|大会)(?:的(?:召开|举行|开展))?[，,]|^(?:下一步|接下来|今后)[，,][^，,。]{1,14}将|^(?:最后[，,])?[^，,。；;]{2,14}补充(?:说|道)|指明了[^，,。]{0,12}方向(?:。|$)|^(?:村民|农户|群众代表|居民(?:代表)?|市民|商户|家长)[\u4e00-\u9fff]{2,4}(?:说|要求|表示|告诉)|^[^，,；;]{0,80}(?<!要)进行了(?:研究|讨论)?(?:部署|布置|安排)。$"
)
# A judgement that ends its sentence; where the sentence begins with a demand, it tells what is to be seen.
_JUDGES = re.compile(
    "(?![^。]{0,16}(?:(?<![重主需必首纲])要|必须|务必)(?!求))[^。]*(?:呈现(?:出)?(?:以下|如下)?[^，,。]{0,6}特点|是[^，,。]{0,30}(?:(?:必须|内在|迫切|现实)要求|重中之重|大事|硬仗|生命线)(?=。)|收获了[^，,。]{0,4}成果|会议是[^。]{4,120}(?:召开|举行)的[^，,。]{0,20}(?:会议|大会)(?=。)|短板还)"
)
# Behind what is described somebody is asked, or the sentence begins so.
_ASKS_ALL_THE_SAME = re.compile(
    "[^，,。]{0,16}(?:(?<![重主需必首纲])要|必须|务必)(?!求)|希望(?:各|全)|(?!大家|双方|同志们|[与参]会)[^。]{4,80}[，,](?:各|全)[^，,。]{1,16}(?:要(?!求)|必须|务必)"
)
RECOUNTS = re.compile("[作做]了?[^，,。]{0,6}(?:总结|回顾)|进行了?[^，,。]{0,6}(?:总结|回顾)")
PRAISES = re.compile("(?:取得|干出|创造)了?[^，,。；;]{0,12}(?:成绩|成效|突破|业绩)")
ACHIEVED = re.compile(
    "(?:取得|主要)[^。；;：:]{0,16}(?:成绩|成效)[^。；;：:]{0,12}[：:]$"
)  # what follows is counted off
# What was done besides, or will be, ends what is asked.
TELLS = re.compile(
    f"会上|会后|{_BESIDES}|"
    "(?:此次|本次|通过(?:此次|本次))[^，,。]{0,8}会|下一步[，,]|(?:最后[，,])?[^，,。；;]{2,14}(?:说|补充道)[，,：:]"
)
# A frame behind which somebody says what he will do.
PLEDGES = re.compile(
    "表态发言[，,]表示|表示[，,：:]{0,2}(?:我们|我[省市县区局校院]|下一步)?[，,]?将(?=认真|坚决|全力|严格|继续|进一步|切实)"
)


def describes(text: str) -> bool:
    """Tell whether a sentence says how things stand, or what they are.

    Example:
        >>> describes("防汛是当前工作的重中之重。"), describes("要认识到防汛是重中之重，抓好落实。")
        (True, False)
    """
    return bool(_DESCRIBES.search(text) or _JUDGES.match(text))


def asks_all_the_same(text: str) -> bool:
    """Tell whether a sentence that describes asks for something, too.

    Example:
        >>> asks_all_the_same("防汛形势严峻，各镇要抓好防范。"), asks_all_the_same("防汛形势严峻。")
        (True, False)
    """
    return _ASKS_ALL_THE_SAME.match(text) is not None
