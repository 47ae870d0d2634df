# PDF files as such: read, and drawn as pictures.
unreadable-pdf = this is no PDF that can be read
    .encrypted = the PDF is encrypted
    .file = { $file } is damaged: it cannot be read as a PDF
    .file-encrypted = { $file } is encrypted
    .page = page { $number } of { $file } cannot be read
hint-export-again = export it again
hint-no-password = export it again without a password
page-too-large = at { NUMBER($dpi, maximumFractionDigits: 1) } dpi the page would have more than { NUMBER($most, useGrouping: 1) } pixels
hint-lower-resolution = choose a lower resolution
unread-file = { $file } was not read to its end: { $why }
    .time = it takes too long
    .memory = it takes too much memory
    .crash = the program that reads it fell
hint-simplify-file = export it again with fewer and simpler drawings, or as several files
