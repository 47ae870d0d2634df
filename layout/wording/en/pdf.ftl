# PDF files as such: read, and drawn as pictures.
unreadable-pdf = this is no PDF that can be read
    .encrypted = the PDF is encrypted
page-too-large = at { NUMBER($dpi, maximumFractionDigits: 1) } dpi the page would have more than { NUMBER($most, useGrouping: 1) } pixels
hint-lower-resolution = choose a lower resolution
