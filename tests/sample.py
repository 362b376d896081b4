"""A small but whole briefing of an invented county: two sections and a lead, in Chinese and English.

It has a scope break with a claim across it, a hedge, a count with its members, a context figure, a lacuna, a seam, an
event, a drawn structure and charts of several kinds; every number in its text is tied or plain.
"""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parents[1] / "desktop" / "broadsheet" / "files" / "schema" / "tables.json"

ARTICLE_ZH = """\
> 山里的新算盘

# 柳溪：一片茶叶的账本

柳溪县种茶的历史不短，账却是近几年才算清的。[柳溪县](#entity/liuxi)如今占全市茶叶产量的\
[五分之一](#figure/city-share)。

## 一片叶子 一笔大账

2018年，原柳溪县毛茶产值为[12.5亿元](#figure/tea-2018)；到2022年，新柳溪县茶产业产值达到\
[20亿元](#figure/tea-2022)，**[年均增长12.47%](#claim/tea-cagr)**。

[2021年](#event/county-divided)，县界调整。从那以后，[柳溪茶叶研究所](#entity/tea-institute)每年\
春天都要把各村的产量[](#lacuna/sentence-lost)

![柳溪县山场俯瞰。](images/hill.png)

## 把实验室搬进茶园

[柳溪茶叶研究所](#entity/tea-institute)、[青山实验室](#entity/green-hill-lab)[两家](#figure/labs)机构\
在山上[](#seam/1)设了观测点。

在所里工作的人员中，[近六成](#figure/young-share)不到[35岁](#plain/structure)。他们按\
[采样](#node/tea-loop/sample)、[检测](#node/tea-loop/test)、[回访](#node/tea-loop/visit)的\
[三步](#plain/structure)服务茶农。
"""

ARTICLE_EN = """\
> New sums from the hills

# Liuxi: the ledger of a leaf

Tea has long grown in Liuxi; its books were put in order only lately. [Liuxi](#entity/liuxi) now grows
[one fifth](#figure/city-share) of the city's tea.

## One leaf, a large account

In 2018 raw tea in the former county was worth [CNY 1.25 billion](#figure/tea-2018); in 2022 the tea industry
of the new county reached [CNY 2 billion](#figure/tea-2022), **[growing 12.47% a year](#claim/tea-cagr)**.

The county's border changed in [2021](#event/county-divided). Every spring since then the
[Liuxi Tea Institute](#entity/tea-institute) has [](#lacuna/sentence-lost)

![Hills of Liuxi seen from above.](images/hill.png)

## A laboratory among the bushes

[Two](#figure/labs) bodies, the [Liuxi Tea Institute](#entity/tea-institute) and the
[Green Hill Laboratory](#entity/green-hill-lab), keep posts [](#seam/1)on the hill.

Of those at work there, [nearly six tenths](#figure/young-share) are under [35](#plain/structure). They serve growers
in [three](#plain/structure) steps: [sampling](#node/tea-loop/sample), [testing](#node/tea-loop/test) and
[a visit](#node/tea-loop/visit).
"""

NOTES_ZH = """\
## s0 开场

先问好，再说账本。

## s1

[20亿元](#figure/tea-2022)与[12.5亿元](#figure/tea-2018)口径不同，不要直接相减。

说完停一停。

## s2 实验室

指着图说。
"""

NOTES_EN = """\
## s0 Opening

Greet first, then the ledger.

## s1

[CNY 2 billion](#figure/tea-2022) and [CNY 1.25 billion](#figure/tea-2018) differ in scope.
"""

TABLES = {
    "indicators": """\
id,unit,kind,better,name_zh,name_en,description_zh,description_en
tea-output,yi-cny,level,up,茶产业产值,Tea output,,
tea-growth,percent,rate,up,年均增长,Mean annual growth,,
city-share,percent,share,up,占全市茶叶产量,Share of the city's tea,,
labs,body,count,none,研究机构,Research bodies,,
young-share,percent,share,none,青年人员占比,Share of young staff,,
""",
    "units": """\
id,base,factor_zh,name_zh,factor_en,name_en
yi-cny,CNY,1e8,亿元,1e9,CNY billion
percent,percent,1,%,1,%
body,1,1,家,1,bodies
""",
    "scopes": """\
id,name_zh,name_en,succeeds,comparable_with,note
old-county,原柳溪县毛茶产值,"Former county, raw tea",,,
new-county,新柳溪县茶产业产值,"New county, tea industry",old-county,,2021年县界调整
county-tea,柳溪县茶叶产量,Tea grown in Liuxi,,,
institute,柳溪茶叶研究所人员,Staff of the institute,,,
""",
    "figures": """\
id,indicator,period,value,low,high,hedge,printed,scope,layer,source,note
tea-2018,tea-output,2018,12.5,,,,12.5亿元,old-county,article,,
tea-2022,tea-output,2022,20,,,,20亿元,new-county,article,,
tea-cagr,tea-growth,2018/2022,12.47,,,,12.47%,,article,,
city-share,city-share,,20,,,,五分之一,county-tea,article,,
labs,labs,,2,,,,两家,county-tea,article,,
young-share,young-share,,60,,,nearly,近六成,institute,article,,
tea-2023,tea-output,2023,21.6,,,,,new-county,context,county-report,全年
""",
    "claims": """\
id,figure,kind,inputs,years,note
tea-cagr,tea-cagr,cagr,figure/tea-2018 figure/tea-2022,,
labs-count,labs,count,entity/tea-institute entity/green-hill-lab,,
""",
    "events": """\
id,period,title_zh,title_en,entities,layer,source
county-divided,2021,县界调整,The county border changes,liuxi,article,
""",
    "entities": """\
id,type,name_zh,name_en,aliases,part_of,summary_zh,summary_en,source,note
liuxi,place,柳溪县,Liuxi County,柳溪|Liuxi,,产茶的山区县。,A hill county that grows tea.,,
tea-institute,institution,柳溪茶叶研究所,Liuxi Tea Institute,研究所,liuxi,研究茶叶的机构。,It studies tea.,,
green-hill-lab,laboratory,青山实验室,Green Hill Laboratory,,liuxi,设在山上。,A laboratory on the hill.,,英文名待核
""",
    "relations": """\
subject,predicate,object,section,source
tea-institute,located-in,liuxi,s1,
green-hill-lab,located-in,liuxi,s2,
""",
    "sources": """\
id,title,publisher,date,page,address,note
county-report,柳溪县统计公报,柳溪县统计局,2024-03-01,,,
""",
}

CHARTS: list[dict[str, Any]] = [
    {"id": "lead-share", "section": "s0", "kind": "share", "figures": ["city-share"],
     "title": {"zh": "柳溪占全市茶叶的[五分之一](#figure/city-share)", "en": "A fifth of the city's tea"}},
    {"id": "tea-trend", "section": "s1", "kind": "trend", "figures": ["tea-2018", "tea-2022", "tea-2023"],
     "claims": ["tea-cagr"], "title": {"zh": "茶产业产值", "en": "Tea output"}},
    {"id": "tea-growth", "section": "s1", "kind": "key", "figures": ["tea-cagr"],
     "title": {"zh": "年均增长", "en": "Mean annual growth"}},
    {"id": "lab-dots", "section": "s2", "kind": "dots", "figures": ["labs"], "claims": ["labs-count"],
     "title": {"zh": "研究机构", "en": "Research bodies"}, "options": {"of": 2}},
    {"id": "young", "section": "s2", "kind": "share", "figures": ["young-share"],
     "title": {"zh": "所内青年人员", "en": "Young staff"}},
    {"id": "tea-loop", "section": "s2", "kind": "loop", "title": {"zh": "服务的闭环", "en": "A closed loop"},
     "nodes": [
         {"id": "sample", "label": {"zh": "采样", "en": "Sampling"}},
         {"id": "test", "label": {"zh": "检测", "en": "Testing"}, "entity": "tea-institute"},
         {"id": "visit", "label": {"zh": "回访", "en": "A visit"}},
     ],
     "edges": [["sample", "test"], ["test", "visit"], ["visit", "sample", {"zh": "再来", "en": "again"}]]},
]  # fmt: skip

BRIEFING: dict[str, Any] = {
    "format": 1,
    "languages": ["zh", "en"],
    "default_language": "zh",
    "title": {"zh": "柳溪：一片茶叶的账本", "en": "Liuxi: the ledger of a leaf"},
    "published": "2023-06-01",
    "newspaper": "",
    "page": "",
    "byline": ["林一", "周二"],
    "credit": {"zh": "图片：柳溪县", "en": "Picture: Liuxi County"},
    "data_as_of": "2023-12-31",
    "sections": [
        {"id": "s0", "short": {"zh": "导语", "en": "Lead"}, "leading_figure": "city-share"},
        {"id": "s1", "short": {"zh": "大账", "en": "Account"}, "leading_figure": "tea-2022"},
        {"id": "s2", "short": {"zh": "实验室", "en": "Laboratory"}, "leading_figure": "labs"},
    ],
    "marks": {"notice": "", "unit": "", "date": ""},
}


def _picture() -> bytes:
    """A grey PNG of one point."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b""))
    parts = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def sample_files() -> dict[str, bytes]:
    """Every file of the sample by its path inside the briefing."""
    schemas = json.loads(SCHEMA.read_text("utf-8"))
    resources = [
        {"name": name, "type": "table", "path": f"tables/{name}.csv", "scheme": "file", "format": "csv",
         "mediatype": "text/csv", "encoding": "utf-8", "schema": schemas[name]}
        for name in TABLES
    ]  # fmt: skip
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "liuxi",
        "title": BRIEFING["title"]["zh"],
        "resources": resources,
        "briefing": BRIEFING,
    }
    texts = {
        "datapackage.json": json.dumps(package, ensure_ascii=False, indent=2) + "\n",
        "article.zh.md": ARTICLE_ZH,
        "article.en.md": ARTICLE_EN,
        "notes.zh.md": NOTES_ZH,
        "notes.en.md": NOTES_EN,
        "charts.json": json.dumps(CHARTS, ensure_ascii=False, indent=2) + "\n",
        **{f"tables/{name}.csv": text for name, text in TABLES.items()},
    }
    return {**{path: text.encode() for path, text in texts.items()}, "images/hill.png": _picture()}


def write_sample(folder: Path) -> Path:
    """Write the sample in folder form into ``folder`` (made where it is missing) and return it."""
    for path, data in sample_files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder
