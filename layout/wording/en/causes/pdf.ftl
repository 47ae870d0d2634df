unreadable-pdf = The file is damaged, is no PDF, or asks for a password.
    .cure = Export it anew, without a password.
page-too-large = A page picture at this resolution would not fit into memory: a broadsheet page at 300 dpi has 31 million pixels.
    .cure = Choose a lower resolution; 144 dpi is enough to read, 300 to print.
unread-file = A file from elsewhere holds so much, or is so nested or broken, that it cannot be read within 30 s and 1 GB.
    .cure = Export it again with fewer and simpler drawings, or as several files.
