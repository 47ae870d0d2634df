"""What a preflight says, in both languages: every rule has its words, and no form of the report mixes them."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from controls import CONTROLS
from good import NEWSPRINT, URL, good_pdf

from layout.judge import Expected, preflight, render_text
from layout.judge.html import render_html
from layout.judge.rules import GROUPS, RULES
from layout.judge.words import condition_title, words
from layout.press import load_condition
from layout.press.conditions import SHIPPED
from layout.wording import text
from layout.wording.catalogue import FOLDER, catalogue
from tests.tools.preflight_table import PAGE, rules

pytestmark = pytest.mark.slow

HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
SENTENCE = re.compile(r"\b(the|is|are|a|of|at|page|file|rule|not|and|in|too|or|asked|for)\b")


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_rule_is_said(language: str) -> None:
    words, causes = catalogue(language), catalogue(language, "causes")
    for rule in RULES:
        assert words.has(f"preflight-{rule}")
        assert causes.has(f"preflight-{rule}")
        assert causes.has(f"preflight-{rule}.cure")
        assert causes.format(f"preflight-{rule}", {}) != f"preflight-{rule}"


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.toml")), ids=lambda file: file.stem)
def test_shipped_conditions_are_called_in_the_reader_s_language(file: Path) -> None:
    title = condition_title(load_condition(file.stem).title)
    assert HAN.match(words(title, "zh-CN")) and not SENTENCE.search(words(title, "zh-CN"))


def test_no_rule_is_said_that_there_is_not() -> None:
    for language in ("en", "zh-CN"):
        file = FOLDER / language / "preflight.ftl"
        named = set(re.findall(r"^preflight-([\w-]+) = .*measured", file.read_text("utf-8"), re.MULTILINE))
        assert named == set(RULES)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_what_is_in_the_file_is_all_that_is_not_in_the_language(language: str) -> None:
    for control in CONTROLS:
        told = unquoted(render_text(control.report, language))
        assert not (HAN if language == "en" else SENTENCE).findall(told), told


def unquoted(told: str) -> str:
    """A report without what stands in quotation marks, or comes from the good file: that is the file's own."""
    for own in ("天山社区晨报", "第112期", "要闻", "简讯", "别的题目", "8 June 2020"):
        told = told.replace(own, "")
    return re.sub(r"“[^”]*”|" + "|".join(sorted(RULES, key=len, reverse=True)), "", told)


@pytest.mark.parametrize(("language", "over"), [("en", "Preflight report"), ("zh-CN", "印前检查报告")])
def test_the_report_for_the_shop_follows_the_language(language: str, over: str) -> None:
    made = next(control for control in CONTROLS if control.name == "7 pt tinted text").pdf
    html = render_html(preflight(made, NEWSPRINT, Expected([[URL]])), made, language)
    assert f'<html lang="{language}">' in html
    assert over in html
    shown = unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL))
    assert not (HAN if language == "en" else SENTENCE).findall(unquoted(shown))


def test_a_clean_file_in_chinese() -> None:
    told = render_text(preflight(good_pdf(), NEWSPRINT, name="广告.pdf"), "zh-CN")
    assert told.startswith("广告.pdf：合格\n  印刷条件")
    assert "新闻纸冷固型轮转胶印（newsprint），PDF/X-1a:2003" in told
    assert told.rstrip().endswith("未发现问题")


def test_a_condition_of_ones_own_keeps_its_title() -> None:
    condition = replace(NEWSPRINT, title="市印刷厂")
    assert "市印刷厂（newsprint）" in render_text(preflight(good_pdf(), condition), "zh-CN")


def test_groups_are_called_something() -> None:
    for title in GROUPS:
        assert text(title, "en") != title != text(title, "zh-CN")


def test_the_document_lists_every_rule_as_the_program_has_it() -> None:
    """`python -m tests.tools.preflight_table` writes it anew."""
    assert PAGE.read_text("utf-8").endswith(rules())
