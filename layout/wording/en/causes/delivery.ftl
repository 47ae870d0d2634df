# Causes and cures of what deliveries may say.
same-file-name = The pattern of file names has nothing that differs between two of the files: the same section on two pages, no page number.
    .cure = Put {"{page:02}"} into the pattern, or {"{sheet}"} where sheets are delivered.
file-name-length = With the paper’s name in it, the file’s name would be longer than file systems take.
    .cure = Shorten the pattern, or leave {"{name}"} out of it.
issue-changed = The issue, its theme, a face, the printing condition or the program changed after the pages were rendered, or print.pdf itself was.
    .cure = Render it, look at the pages, and deliver then: nobody has seen what would be sent.
piece-failed = A file for the shop breaks a rule of the printing condition; what it is stands below.
    .cure = Mend it as those findings say; nothing was sent.
no-delivery-folder = The folder to deliver into is not there; it is not made, since a share that is not connected would look like that.
    .cure = Make it, or connect the shop’s folder.
already-there = Files of the same names lie in the folder, and are not what was sent there before.
    .cure = Move them away or choose another folder.
sent-differs = What was written into the folder was read back and is something else.
    .cure = Send it again; see whether the connection is sound and nobody else writes there.
journal-unwritten = delivered.json beside print.pdf cannot be written.
    .cure = See whether you may write there and the disk has room; the files themselves may have been delivered.
