# What a file is, by its first bytes.
file-kind = a file of an unknown kind
    .rtf = an RTF file, as Word and WPS save them
    .pdf = a PDF
    .old-word = an old Word or WPS file
    .word = a Word or WPS file
    .sheet = a spreadsheet
    .slides = a presentation
    .indesign = an InDesign file
    .zip = a zip archive
    .picture = a picture
    .text = a text file
