# What is delivered to the print shop: names of files, the job ticket, the shop's folder.
same-file-name = { $parts } would both be the file “{ $name }”: the pattern “{ $pattern }” does not tell them apart
hint-page-in-name = name the page, {"{page:02}"}, or on sheets {"{sheet}"}
file-name-length = the name “{ $name }” is too long for a file
issue-changed = the issue is no longer what was rendered into { $folder }
    .file = print.pdf in { $folder } was changed after it was rendered
hint-render-again = layout render it, look at the pages, and deliver then
piece-failed = { $file } does not pass preflight
no-delivery-folder = there is no folder { $folder }
hint-mount-folder = make it, or see whether the shop’s folder is connected
already-there = { $folder } holds other files of these names: { $files }
hint-move-away = move them away, or deliver into another folder: nothing of others is written over
sent-differs = read back from { $folder } these files are not what was sent: { $files }
hint-deliver-again = send them again; see whether somebody else writes there
journal-unwritten = what was delivered cannot be written down in { $file }: { $reason }
piece-title = { $title }, page { $number }
    .sheet = { $title }, sheet { $number }
ticket-title = Job ticket: { $title }
ticket-paper = Publication
ticket-date = Date
ticket-pages = Pages
    .count = { $pages }: { $sections }
ticket-size = Trimmed size
    .mm = { $width } × { $height } mm, bleed { $bleed } mm
ticket-marks = Marks
    .there = crop and registration marks, colour bar
    .none = none
ticket-plates = Plates
ticket-scheme = Imposition
ticket-condition = Printing condition
ticket-level = Standard
ticket-limit = Total ink, limit
ticket-files = Files
ticket-file = File
ticket-what = What is in it
ticket-ink = Most ink
ticket-verdict = Preflight
ticket-bytes = Bytes
ticket-checksum = SHA-256
ticket-part = page { $pages } { $sections }
    .sheet = sheet { $sheet }: pages { $pages }
ticket-passed = passed
    .warnings = passed, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
ticket-note = The .sha256 file holds the checksums: sha256sum -c tells whether all files have arrived whole.
