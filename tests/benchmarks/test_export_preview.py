"""How soon the first page of a preview stands, from the start of its process on."""

import json
import subprocess

import pytest

from broadsheet.resources import bundled_briefing, own_command, own_environment


@pytest.mark.parametrize("kind", ["pdf", "handout", "pptx"])
def test_first_page_of_a_preview(benchmark, kind):
    def first_page():
        with subprocess.Popen(
            own_command("--preview-worker"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=own_environment()
        ) as worker:
            for message in (
                {"file": str(bundled_briefing())},
                {"order": 1, "kind": kind, "language": "zh", "values": {}},
                {"order": 1, "page": 0, "width": 600},
            ):
                worker.stdin.write(json.dumps(message).encode() + b"\n")
            worker.stdin.flush()
            counted, page = (json.loads(worker.stdout.readline()) for _ in range(2))
            assert counted["pages"] > 1
            assert page["png"]
            worker.kill()

    benchmark.pedantic(first_page, rounds=3, iterations=1)
