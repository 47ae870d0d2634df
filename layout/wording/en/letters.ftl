# The letter to readers.
news-subject = { $title }: { $lead }
news-corrected = [Corrected] { $subject }
news-read = Read it all
news-leaf = Leaf through this issue
news-subscribe = Subscribe
news-code-alt = QR code to subscribe to “{ $name }”
news-why = You get this letter because you subscribed to { $name }.
news-leave = Unsubscribe
news-leave-at = {" "}Unsubscribe: { $address }
news-web = On the web: { $address }
news-whole = All of it: { $address }
news-place = Subscribe to “{ $name }”: { $address }
news-more = { $count ->
    [one] One more story on this page
   *[other] { $count } more stories on this page
 }

# The proof letter.
proof-subject = [Proof: { $proof }] { $title } ({ $file }, not final)
proof-head = Proof: { $proof }
proof-warning = Not final: for approval. Do not print it, do not send it on to readers.
proof-preheader = { $proof }. Please look it through before it is printed.
proof-label =
    .date = Appears
    .proof = Proof
    .made = Made
    .file = File
    .pages = Pages
    .attached = Attached
proof-line-of =
    .made = Made: { $words }
    .file = File: { $words }
    .attached = Attached: { $words }
proof-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
 }
proof-page-alt = { $name }, { $proof }
proof-page-changes = green frames mark what changed ({ $count })
proof-findings = Checks
proof-findings-below = See below the pages.
proof-findings-left = { $count } more are in report.json.
proof-counts = errors { $errors }, warnings { $warnings }, notes { $notes }
proof-no-errors = Nothing stands in the way of printing.
proof-changes = Since the last proof
proof-unchanged = Neither words nor pages changed.
proof-changed = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
 } changed, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 } look different (last proof { $file }). All changes and the pages side by side are attached.
proof-changes-left = { $count } more are in the attachment.
proof-piece =
    .gone = [out: { $words }]
    .added = [in: { $words }]
proof-fits = Stories and pages
proof-column =
    .story = Story
    .page = Page
    .lines = Lines
    .fit = Fit
proof-fit = fits
    .over = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
     } over ({ $characters } characters)
    .short = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
     } short (about { $characters } characters)
    .blank = { $lines ->
        [one] 1 line
       *[other] { $lines } lines
     } short
proof-fit-row = Page { $page }　{ $title }　{ $lines } lines　{ $fit }
proof-level =
    .named = { $severity }, { $name }
proof-place = { $parts }
proof-stories = { $count } stories
    .briefs = { $count } briefs (简讯)
proof-group = { $stories } have the same fault, such as: { $first }
proof-group-stories = { $titles }
proof-group-underset = { $stories } leave { $least ->
    [one] 1 line
   *[other] { $least } lines
 } blank each
    .range = { $stories } leave { $least } to { $most } lines blank each
proof-group-overset = { $stories } are { $least ->
    [one] 1 line
   *[other] { $least } lines
 } over each
    .range = { $stories } are { $least } to { $most } lines over each
proof-code = { $code ->
    [overset] too long (文字溢出)
    [underset] too short (文字不足)
    [page-overfull] page overfull (版面排不下)
    [off-page] beyond the trim (超出成品)
    [page-blank] page with blanks (版面留白)
    [runt] runt (末行孤字)
    [widow] widow (孤行)
    [stranded-heading] stranded heading (背题)
    [jump-unmatched] jump does not match (转接不符)
    [missing-glyph] missing character (缺字)
    [low-ppi] picture too coarse (图片精度不足)
    [text-lost] text lost (漏文)
    [no-headline] no headline (缺标题)
    [empty-body] no text (缺正文)
    [folded-body] paragraphs lost (分段丢失)
   *[other] {""}
 }

# What the desk is told.
verbatim = { $text }
letter-too-large = even at its shortest the letter has { NUMBER($size, maximumFractionDigits: 0) } KB, more than { $most } KB; mail programs would cut it
hint-shorten-template = shorten the letter's template in the theme
letter-shortened =
    .beginnings = so much text: the letter has the beginnings of the stories, so that it stays under { $most } KB
    .summaries = so many stories: the letter's summaries are shorter, so that it stays under { $most } KB
    .headlines = so many stories: the letter has their headlines only, so that it stays under { $most } KB
    .top = so many stories: the letter has the headlines of the first { $stories ->
        [one] one
       *[other] { $stories }
     } of each page, the rest is in the web edition, so that it stays under { $most } KB
    .proof = so much to tell: the letter shows a part of it, the rest is attached and in report.json, so that it stays under { $most } KB
no-web-address = the newsletter links to no web edition
unreadable-proof = proof { $number } in { $folder } cannot be read: { $fault }
