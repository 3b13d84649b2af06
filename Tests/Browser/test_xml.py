"""Every XML file against its schema, by libxml2's xmllint and by another implementation in Python."""

import subprocess
import xml.etree.ElementTree as tree

import pytest
import xmlschema
from hall import BINARY, ROOT, Hall

SCHEMAS = ROOT / "Sources/ContestXML/Schemas"
BY_ROOT = {"contest": "contest", "rubric": "rubric", "entries": "entries", "results": "results"}
FILES = sorted(
    path for pattern in ["contest.xml", "rubrics/*.xml", "entries/*.xml", "exports/**/*.xml"] for path in ROOT.glob(pattern))


def check(path):
    schema = SCHEMAS / (BY_ROOT[tree.parse(path).getroot().tag.rpartition("}")[2]] + ".xsd")
    lint = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", str(schema), str(path)], capture_output=True, text=True)
    assert lint.returncode == 0, lint.stderr
    xmlschema.XMLSchema(str(schema), allow="local").validate(str(path))


def test_both_rounds_have_a_reference_export():
    assert {path.parent.name for path in FILES if path.name == "results.xml"} == {"so-khao", "chung-khao"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_of_the_repository_is_valid(path):
    check(path)


@pytest.fixture(scope="module")
def fresh():
    hall = Hall()
    yield hall.publish() / "results.xml"
    hall.__exit__()


def test_a_result_published_now_is_valid_and_counts_to_its_places(fresh):
    check(fresh)
    assert subprocess.run([BINARY, "verify", str(fresh)], capture_output=True).returncode == 0


def test_both_implementations_refuse_a_result_with_a_mark_too_many(fresh, tmp_path):
    text = fresh.read_text(encoding="utf-8")
    assert "<mark " in text
    broken = tmp_path / "results.xml"
    broken.write_text(text.replace("<mark ", "<mark colour=\"red\" ", 1), encoding="utf-8")
    with pytest.raises(AssertionError):
        check(broken)
    with pytest.raises(xmlschema.XMLSchemaValidationError):
        xmlschema.XMLSchema(str(SCHEMAS / "results.xsd"), allow="local").validate(str(broken))
