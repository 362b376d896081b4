"""How newspapers write what is not the article's running text: bylines, dates, captions, credits, page furniture."""

from __future__ import annotations

import re

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁"
    "柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋"
    "茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁"
    "宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰"
    "秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳"
    "逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文"
    "寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况"
    "郈有琴梁丘左丘商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木")
_WORKER = (
    r"(?:本报|本社|本刊|本台|新华社|中新社|中新网|人民网|\S{2,8}(?:日报|晚报|时报|晨报|商报|周刊|杂志|新闻|网|社|台))?"
    r"\s*(?:全媒体|融媒体|首席|见习|实习|特约|驻\S{1,4})?\s*"
    r"(?:记者|通讯员|特派员|撰稿人?|作者|采写|撰文|执笔|评论员|报道员)"
)
_DAY = r"(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
BYLINE = re.compile(
    rf"^[（(【\[]?\s*(?:{_DAY}[\s|｜·]+)?(?:{_WORKER}|文\s*[/／|｜:：]|文图\s*[/／|｜:：]|来源\s*[:：]|据?[^，。]{{2,10}}[(（]?记者)[^。！？]{{0,80}}[)）】\]]?$"
)
BYLINE_ENGLISH = re.compile(
    r"^(?:By\s+(?!the\b|then\b|now\b|a\b|an\b)[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*)*"
    r"(?:,?\s+(?:and|&)\s+[A-Z][\w.'’ -]+)?(?:[,|•·]\s*.{0,60})?|"
    r"(?:Staff|Special)\s+(?:Reporter|Writer|Correspondent).{0,40}|"
    r"(?:Reporting|Story|Text|Words)\s+by\s+[A-Z].{2,80})$"
)
DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s*[年./-]\s*(?P<m>1[0-2]|0?[1-9])\s*(?:[月./-]\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*日?|月)(?!\d)"
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DATE_ENGLISH = re.compile(
    rf"\b(?:(?P<m>{'|'.join(_MONTHS)})\.?\s+(?P<d>\d{{1,2}}),?|(?P<d2>\d{{1,2}})\s+(?P<m2>{'|'.join(_MONTHS)}),?)\s+(?P<y>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
NEWSPAPER = re.compile(
    r"《?([㐀-鿿]{2,8}?(?:日报|晚报|晨报|商报|早报|时报|快报|都市报|导报|经济报|青年报|周报|周刊|观察报|新闻网|在线))》?"
)
NEWSPAPER_ENGLISH = re.compile(
    r"\b((?:The\s+)?(?:[A-Z][a-z]+\s+){1,3}(?:Daily|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|News|Observer|Telegraph))\b"
)
_MASTHEAD = re.compile(
    r"^(?:第?\s*[0-9A-Z一二三四五六七八九十]{1,4}\s*版(?:[:：·\s|].{0,12})?|[A-D]\d{1,2}|[-—–·\s]*\d{1,4}[-—–·\s]*|Page\s+\d+|"
    r"(?:国内)?(?:统一)?(?:连续出版物号|刊号|邮发代号|CN)\s*[:：\d].*|https?://\S+|www\.\S+|.{0,6}(?:扫码|二维码).{0,20}|"
    r"(?:星期|周)[一二三四五六日天]|农历.{2,14})$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^[（(【\[]?\s*(?:本版|本期|值班)?\s*(?:责任?编辑?|责编|编辑|校对|版面?设计|美编|版式|视觉|审核|编审|监制|总值班|主编|制图|组版|统筹|"
    r"Edited by|Editor|Copy editor|Layout|Design(?:ed)? by)\s*[:：/／|｜\s].{1,60}$",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"^[（(【\[]?\s*(?:图为|图[一二三四五六七八九十①-⑩\d]{0,2}\s*[:：、为]|[上下左右]图|[▲△▼▽◆↑↓]|图\s*[①-⑩]|图片说明|图注|资料图|"
    r"(?:Photo|Picture|Figure|Fig\.?|Image)\s*\d{0,2}\s*[:.—-]|(?:Above|Below|Left|Right|Top)\s*:)"
    r"|(?:\s|[（(/])(?:[^\s（）()]{0,12}\s+)?(?:摄|供图|摄影|资料图片?|图片来源.{0,12})[)）]?$"
    r"|^(?:[㐀-鿿]{0,8}(?:记者|通讯员)\s*)?[㐀-鿿·]{2,4}\s*(?:摄|/摄|供图)$"
)
CREDIT = re.compile(
    r"^[（(【\[]?\s*(?:本版|本文|本组|文中|题图|以上|除署名外)[^。]{0,12}(?:图片|照片|图|摄影|供图)[^。]{0,40}[)）】\]]?$"
    r"|^[（(【\[]?\s*(?:图片|照片|配图|摄影|图)\s*(?:来源|由|均由|[:：/／|｜])[^。]{1,40}[)）】\]]?$"
    r"|^[（(\[]?(?:All\s+)?(?:photos?|pictures?|images?)\s*(?:courtesy of|by|provided by|from|:|credit)"
    r"[^.]{1,60}[.)\]]*$",
    re.IGNORECASE,
)
_CALL_LENGTH = 64
_CALL = re.compile(
    r"^[\W_]*(?:(?:请)?点击(?:上方|下方|左下角|右上角|上面|下面|顶部|文末|蓝字|标题|图片|阅读原文|屏幕|进入|查看|[“「]).{0,24}"
    r"|(?:扫码|长按|识别|扫描|微信扫).{0,14}(?:二维码|关注|加入|进群|下载|小程序).{0,14}|.{0,12}关注(?:我们|我|公众号|视频号)"
    r"|.{0,8}(?:点个|点亮|点赞|转发).{0,3}(?:在看|赞|收藏|朋友圈).{0,16}|.{0,6}分享(?:给|到).{0,12}|一键三连.{0,6}|阅读原文"
    r"|(?:往期|精彩|热门|相关|推荐|延伸)(?:推荐|回顾|阅读|文章|精选|内容)|猜你喜欢|(?:THE )?END|全文完|未经授权.{0,20}"
    r"|转载请.{0,20}|版权所有.{0,30}|声明[:：].{0,60}|(?:返回|回到)(?:首页|顶部))[\W_]*$",
    re.IGNORECASE,
)
"""What a page or an account asks its readers to do, and lines of nothing but signs; no part of an article."""

BODIES = re.compile(
    r"^(?:[㐀-鿿]{2,20}(?:统计局|调查总?队|委员会|办公室|研究院|研究中心|课题组|编辑部|评论员|发展改革委|财政局|财政厅|人民银行|总局|公司董事会)"
    r"(?:[\s、　]+|$))+$"
)
"""Bodies that issue a text, in the place of its authors."""

EVENT_END = re.compile(
    r"(?:大会|论坛|峰会|博览会|发布会|推进会|动员会|表彰会|座谈会|展览会|交流会|仪式|大赛|现场会|年会|开幕式|文化节|音乐节|展|现场|Forum|Summit|Conference|Expo)$"
)
SLOGAN = re.compile(
    r"[!！]$|奋力|谱写|争当|争创|勇当|勇立|砥砺|踔厉|凝心|聚力|奋进|扬帆|启航|开创|弘扬|坚持|高举|携手|共建|共创|共享|共赢|迈进|迈向|"
    r"加快|推动|打造|建设|创新|提质|热烈|欢迎|庆祝|祝贺|不忘初心|牢记"
)


def is_furniture(text: str) -> bool:
    """Whether a short line belongs to the page and not to the article: numbers of pages, editors, addresses."""
    if len(text) <= _CALL_LENGTH and (_CALL.match(text) or not re.search(r"\w", text)):
        return True
    return bool(_MASTHEAD.match(text) or _STAFF.match(text))


def names_line(text: str) -> tuple[str, ...]:
    """The persons of a line that holds nothing but Chinese names, else nothing: ``应 陶 徐川善`` has two."""
    words = re.split(r"[\s、，,]+", text.strip())
    names: list[str] = []
    for word in words:
        if not re.fullmatch(r"[㐀-鿿]{1,4}|[㐀-鿿]{1,4}·[㐀-鿿]{1,6}", word):
            return ()
        if len(word) == 1 and names and len(names[-1]) == 1:
            names[-1] += word
        else:
            names.append(word)
    return tuple(names) if all(_is_name(name) for name in names) else ()


_SOURCE = re.compile(rf"^(?:{_DAY}[\s|｜·]*)?(?:来源\s*[:：]\s*\S+\s*)?")
"""What a byline begins with that is told elsewhere: the day and the newspaper."""


def byline_names(text: str) -> tuple[str, ...]:
    """The persons that a byline names; the whole line where it is written in an unknown way."""
    line = text.strip("（）()【】[] 　")
    line = _SOURCE.sub("", line) or line
    if BODIES.match(line):
        return tuple(re.split(r"[\s、]+", line))
    if names := names_line(line):
        return names
    if english := re.match(r"^(?:(?:Reporting|Story|Text|Words)\s+)?by\s+(.+)$", line, re.IGNORECASE):
        people = re.split(r"[|•·]|,\s*(?=[A-Z][a-z]+\s+(?:Staff|Daily|Correspondent|Reporter))", english[1])[0]
        return tuple(name.strip() for name in re.split(r",\s*|\s+(?:and|&)\s+", people) if name.strip())
    found: list[str] = []
    for run in re.split(r"(?:记者|通讯员|作者|采写|撰文|执笔|撰稿人?|评论员|文图?\s*[/／|｜:：]|[:：/／|｜])", line):
        names = names_line(re.sub(r"(?:报道|摄影报道|文/图)$", "", run.strip()))
        found += names
    return tuple(found) or (line,)


def date_of(text: str) -> str:
    """The first date of a text in ISO 8601, or nothing."""
    if found := DATE.search(text):
        day = f"-{int(found['d']):02}" if found["d"] else ""
        return f"{found['y']}-{int(found['m']):02}{day}"
    if found := DATE_ENGLISH.search(text):
        month = _MONTHS.index((found["m"] or found["m2"]).lower()) + 1
        return f"{found['y']}-{month:02}-{int(found['d'] or found['d2']):02}"
    return ""


def newspaper_of(text: str) -> str:
    """The newspaper that a line of page furniture names, or nothing."""
    found = NEWSPAPER.search(text) or NEWSPAPER_ENGLISH.search(text)
    return found[1] if found else ""


def is_dateline(text: str) -> bool:
    """Whether a short line holds little more than a date, a newspaper and a page."""
    rest = DATE_ENGLISH.sub("", DATE.sub("", text))
    if rest == text and not re.fullmatch(r"《?[㐀-鿿]{2,6}(?:日报|晚报|晨报|商报|时报|周报)》?", text):
        return False
    rest = NEWSPAPER_ENGLISH.sub("", NEWSPAPER.sub("", rest))
    rest = re.sub(
        r"(?:星期|周)[一二三四五六日天]|第?\s*[A-Z]?\d{1,3}\s*版|农历\S*|\b\w+day\b|Page\s*\w+|\d{1,2}:\d\d(?::\d\d)?",
        "",
        rest,
    )
    return len(re.sub(r"[\s\W]+", "", rest)) <= 6


def _is_name(name: str) -> bool:
    whole = "·" in name or (2 <= len(name) <= 3 and name[0] in _SURNAMES)
    return whole or (3 <= len(name) <= 4 and name.startswith(_COMPOUND))
