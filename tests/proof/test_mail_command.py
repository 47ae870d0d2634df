"""``layout mail`` from the command line to a real server: what counts, what does not, and where it is written down."""

import dataclasses
import email
import email.policy
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from posting import Host, Mailbox

import layout.commands.mail
from layout.model.edition import Edition
from layout.wording import choose

WEB = "https://paper.example.org/112"


class Desk:
    """An issue's folder, a mail server, and the command."""

    def __init__(self, edition: Edition, folder: Path, host: Host, patch: pytest.MonkeyPatch) -> None:
        self.folder, self.host, self._patch = folder, host, patch
        (folder / "issue.yaml").write_text("", "utf-8")
        self.edition = dataclasses.replace(
            edition, issue=dataclasses.replace(edition.issue, file=folder / "issue.yaml"), diagnostics=()
        )

    def mail(self, *options: str, edition: Edition | None = None, port: int | None = None) -> Result:
        made = self.edition
        if edition is not None:
            issue = dataclasses.replace(edition.issue, file=self.edition.issue.file)
            made = dataclasses.replace(edition, issue=issue, diagnostics=())
        outcome = SimpleNamespace(edition=made, good=True, diagnostics=())
        self._patch.setattr(layout.commands.mail, "make", lambda *_, **__: outcome)
        self._patch.setattr(layout.commands.mail, "read_all", lambda *_: SimpleNamespace(issue=made.issue))
        server = f"smtp+plain://localhost:{port or self.host.port}"
        way = ["--unsubscribe-to", "leave@example.org", "--web", WEB]
        usual = [str(self.folder), "--from", "a@example.org", "--server", server, *way]
        return CliRunner().invoke(layout.commands.mail.command, [*usual, *options])

    def subjects(self) -> list[str]:
        box: Mailbox = self.host.box
        return [str(email.message_from_bytes(c, policy=email.policy.default)["Subject"]) for _, c in box.taken]


@pytest.fixture
def desk(edition: Edition, tmp_path: Path, host: Callable[..., Host], monkeypatch: pytest.MonkeyPatch) -> Desk:
    (tmp_path / "112").mkdir()
    monkeypatch.chdir(tmp_path)
    plain = host(Mailbox(), tls_context=None, require_starttls=False, auth_required=False)
    return Desk(edition, tmp_path / "112", plain, monkeypatch)


def test_the_journal_goes_with_the_issue_wherever_one_stands(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.mail("--to", "li@example.cn").exit_code == 0
    monkeypatch.chdir(desk.folder)
    again = desk.mail("--to", "li@example.cn")
    assert again.exit_code == 0 and "0 sent, 1 were before" in again.output and len(desk.subjects()) == 1
    assert (desk.folder / ".layout" / "mail" / "newsletter.journal").is_file()


def test_a_journal_of_an_earlier_version_is_moved(desk: Desk) -> None:
    desk.mail("--to", "li@example.cn")
    old = Path("out/112-mail")
    old.mkdir(parents=True)
    (desk.folder / ".layout" / "mail" / "newsletter.journal").rename(old / "newsletter.journal")
    (old / "notes.txt").write_text("mine")
    again = desk.mail("--to", "li@example.cn")
    assert "journal-moved" in again.output and "0 sent" in again.output
    assert [path.name for path in old.iterdir()] == ["notes.txt"]


def test_a_test_letter_counts_for_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "readers.txt").write_text("li@example.cn\nwang@example.cn\n", "utf-8")
    for _ in range(2):
        test = desk.mail("--to-file", "readers.txt", "--test", "me@example.org")
        assert test.exit_code == 0 and "1 sent" in test.output and "only-a-test" in test.output
    assert len(desk.subjects()) == 2 and not (desk.folder / ".layout").exists()
    assert "2 sent, 0 were before" in desk.mail("--to-file", "readers.txt").output
    wrong = desk.mail("--to", "li@", "--test", "me@example.org")
    assert wrong.exit_code == 2 and "bad-address" in wrong.output, "the lists are tested too"


def test_a_corrected_issue_is_told_and_sent_as_asked(desk: Desk, revised: Edition) -> None:
    desk.mail("--to", "li@example.cn")
    first = desk.edition.issue.pages[0]
    assert first.lead and first.lead.headline
    told = desk.mail("--to", "li@example.cn", edition=revised)
    assert told.exit_code == 1 and "letter-older" in told.output and len(desk.subjects()) == 1
    sent = desk.mail("--to", "li@example.cn", "--corrected", edition=revised)
    assert sent.exit_code == 0 and "1 sent, 1 of them as corrections" in sent.output
    assert desk.subjects()[1].startswith("【更正版】")


def test_a_proof_takes_its_number_when_its_first_letter_has_gone(desk: Desk, revised: Edition) -> None:
    for edition in (None, revised):
        assert desk.mail("--proof", "--to", "wang@example.cn", edition=edition, port=1).exit_code == 1
    assert desk.mail("--proof", "--to", "wang@example.cn", "--dry-run", "--no-open").exit_code == 0
    assert desk.mail("--proof", "--test", "me@example.org").exit_code == 0
    assert desk.mail("--proof", "--to", "wang@example.cn").exit_code == 0
    assert desk.mail("--proof", "--to", "li@example.cn").exit_code == 0
    assert desk.mail("--proof", "--to", "wang@example.cn", edition=revised).exit_code == 0
    assert [subject[:7] for subject in desk.subjects()] == [
        "【校样·一校】",
        "【校样·一校】",
        "【校样·一校】",
        "【校样·二校】",
    ]


def test_a_proof_speaks_the_publications_language_unless_another_is_asked_for(desk: Desk) -> None:
    try:
        desk.mail("--proof", "--test", "me@example.org")
        choose("en")
        desk.mail("--proof", "--test", "me@example.org")
    finally:
        choose(None)
    assert [subject[:4] for subject in desk.subjects()] == ["【校样·", "[Pro"]


@pytest.mark.parametrize("web", ["paper.example.cn/112", "mailto:a@b.cn"])
def test_an_address_that_leads_nowhere_is_refused(desk: Desk, web: str) -> None:
    run = desk.mail("--to", "li@example.cn", "--web", web)
    assert run.exit_code == 2 and "bad-web-address" in run.output and not desk.subjects()
