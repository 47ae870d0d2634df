# Lists.
bad-address = { $reason }
    .none = this row has no address
duplicate-address = { $address } was already named on { $first }; it gets the letter once
mail-place = the command line
    .line = line { $line }
unfit-address = “{ $address }” is no email address
    .ascii = “{ $address }”: the part before @ must be ASCII; few servers take anything else
    .local = “{ $address }”: “{ $part }” cannot stand before @
    .domain = “{ $address }”: “{ $part }” is no domain
    .long = “{ $address }” is longer than { $most } characters
unfit-control = the { $what } “{ $words }” has a control character ({ $character }) in it
mail-what =
    .name = name
    .address = address
    .subject = subject
    .list = list's name
hint-did-you-mean-address = did you mean { $address }?
hint-person = write it as: Name <name@example.cn>
unreadable-list = { $file } cannot be read: { $fault }
    .encoding = { $file } is neither UTF-8 nor GB 18030 text
    .cells = { $file } has a quotation mark that is never closed: no address behind it can be read
    .quote = a quotation mark opens here and is never closed
hint-close-or-drop-quote = close it with ", or take the quotation marks out
hint-csv-utf-8 = save it as “CSV UTF-8”
list-encoding = { $file } is not UTF-8; it was read as GB 18030
no-sender = nobody is named who sends
hint-sender = write from below mail in publication.yaml once, or give --from
no-recipients = there is nobody to send to
hint-name-somebody = name somebody: --to PERSON or --to-file LIST
only-a-test = a test: only the addresses of --test get it, the { $others ->
    [one] one person
   *[other] { $others } people
 } of the lists do not, and it does not count

# Headers, and the way to unsubscribe.
bad-header = { $reason }
bad-unsubscribe =
    .none = a newsletter needs a way to unsubscribe
    .https = “{ $url }” is no https address
    .placeholder = “{ $url }” has a placeholder that nothing stands for
    .key = {"{token}"} needs a key
    .mailbox = { $reason }
hint-unsubscribe = --unsubscribe https://…/{"{"}address{"}"}, or --unsubscribe-to and a mailbox
hint-https = one-click unsubscribing (RFC 8058) needs https, and a host without placeholders
hint-placeholders = there are { $names }
hint-unsubscribe-key = set LAYOUT_UNSUBSCRIBE_KEY
unsubscribe-impersonal = the address for unsubscribing is the same for everybody: the server cannot know who leaves, so the letter offers no one-click
unsubscribe-open = the address for unsubscribing holds the reader's address alone: anybody can unsubscribe anybody
hint-unsubscribe-token = put {"{token}"} into it, and set LAYOUT_UNSUBSCRIBE_KEY

# The journal.
journal-unwritable =
    .closed = the journal { $file } cannot be opened, so nothing was sent: { $fault }
    .full = { $file } cannot be written, so nothing more was sent: { $fault }
hint-may-you-write = see whether you may write in that folder
hint-make-room = make room, then run it again
journal-in-use = another run is sending this letter: { $file } is in use
hint-wait-for-it = wait for it, or stop it first
damaged-journal = { $file }:{ $line }: this line is no record of a journal; nothing was sent
hint-damaged-journal = bring the file back from a backup; moved away, everybody would get the letter again
other-journal = { $file } is the journal of “{ $theirs }”, not of “{ $ours }”
hint-other-journal = was the number or the name changed? Change it back, or move the journal away
journal-moved = journals and proofs were moved from { $old } to { $new }, and go with the issue from now on

# How it went.
letter-refused = { $to } was refused: { $why }
letter-doubtful = { $to } may or may not have it: { $why }
hint-doubtful = look for it in the server's log by its Message-ID; --resend-doubtful sends it again
letter-unsent = { $to } did not get it: { $why }
hint-run-again = run the same command again: it goes on with those
letter-older = { $count ->
    [one] 1 person has
   *[other] { $count } people have
 } an earlier text, and got nothing new: { $people }
hint-corrected = --corrected sends them the letter again, as a correction
mail-earlier-run = in an earlier run
mail-broke-off = a run broke off while the server was taking it

# The server.
bad-server =
    .none = no mail server is named
    .unnamed = “{ $url }” names no server
    .password = a password has no place in the server's address
    .clear = a login over a connection in clear would give the password away
    .no-password = there is no password for { $user }
hint-server = --server smtps://mail.example.cn (smtp:// for port 587), or set LAYOUT_SMTP
hint-set = set { $name }
hint-tls = use smtp:// or smtps://
hint-password = set { $name }, or keep it with: keyring set { $service } { $login }
bad-ca-file = { $file } holds no certificates
bad-certificate = the certificate of { $server } is not valid for it: { $fault }
hint-server-name = is the name of the server right?
no-tls = { $server } speaks no TLS here: { $fault }
    .starttls = { $server } offers no STARTTLS, so nothing was sent in clear
hint-ports = smtps:// is for port 465, smtp:// (STARTTLS) for port 587
hint-try-tls = try smtps:// (port 465)
server-refused = { $server } turned us away: { $answer }
login-refused = { $server } does not accept the login of { $user }: { $answer }
hint-check = check { $names }
no-login = { $server } offers no login that we know
sender-refused = the server does not let { $sender } send: { $answer }
no-server = the mail server cannot be reached: { $why }
hint-check-server = check the server's name and port, and the network
connection-lost = the mail server broke off { $times } times in a row: { $why }
hint-run-later = run the same command again later: it goes on from here
mail-trouble = { $server }: { $why }
mail-strange-answer = no answer that SMTP knows: { $answer }
mail-no-answer = no answer in time
mail-endless-answer = an answer without end
mail-nobody-there = nobody answers at that port
mail-unknown-name = there is no server of that name
mail-hung-up = it hung up
