unreadable-pdf = The file is damaged, is no PDF, or asks for a password.
    .cure = Export it anew, without a password.
page-too-large = A page picture at this resolution would not fit into memory: a broadsheet page at 300 dpi has 31 million pixels.
    .cure = Choose a lower resolution; 144 dpi is enough to read, 300 to print.
