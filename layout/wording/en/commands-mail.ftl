# Help and results of layout mail.
cmd-mail = Send ISSUE to people: a newsletter to readers, or with --proof a proof (校样) to those who approve it.
cmd-mail-person = PERSON
cmd-mail-address = ADDRESS
cmd-mail-option-proof = Send a proof (校样) instead of the newsletter.
cmd-mail-option-to = “Name <a@b.cn>” or an address; repeat for each.
cmd-mail-option-to-file = A list: CSV, or an address a line.
cmd-mail-option-test = Send to this address only, as a test that does not count; may be repeated.
cmd-mail-option-from = Who sends it.
cmd-mail-option-reply-to = Whom answers go to.
cmd-mail-option-server = smtps://host:465 or smtp://user@host:587; login: see docs/mail.md.
cmd-mail-option-ca-file = Certificates to trust, of a server in house.
cmd-mail-option-web = Address of the web edition, for the letter's links.
cmd-mail-option-unsubscribe = Address where one click ends the subscription; {"{"}address{"}"} stands for the reader's, {"{"}token{"}"} for the reader's key.
cmd-mail-option-unsubscribe-to = Mailbox where readers unsubscribe, instead or beside.
cmd-mail-option-subject = Instead of the issue's title.
cmd-mail-option-rate = Letters a minute; 0: as fast as the server takes them.
cmd-mail-option-corrected = Send it again, as a correction, to those who have an earlier text.
cmd-mail-option-resend-doubtful = Send again what a server took without answering.
cmd-mail-option-dry-run = Write .eml files and a preview instead of sending.
cmd-mail-option-open = Open the preview of a dry run in the browser.
cmd-mail-dry-run = { $folder }: { $letters ->
    [one] 1 letter
   *[other] { $letters } letters
 }, nothing sent
cmd-mail-progress = { $sent } sent …
cmd-mail-done = { $sent } sent, { $before } were before; { $tally }
    .corrected = { $sent } sent, { $corrected } of them as corrections, { $before } were before; { $tally }
