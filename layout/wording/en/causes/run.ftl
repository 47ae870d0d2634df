not-written = The folder for the files cannot be written: no right to, no room, a file open elsewhere, or a folder in a file's place.
    .cure = Close its files in other programs, see whether you may write there and the disk has room, or name another folder with -o.
worker-stopped = The process that paints was ended from outside, mostly because memory was short.
    .cure = Close other programs, or make the pictures smaller, and run it again.
fault = The program met what nobody had foreseen.
    .cure = Send the file that is named to whoever looks after the program; it holds no text of the issue. What the last run made is as it was.
too-much-work = A file of the issue or the theme holds so much, or is so nested, that it cannot be set within the time and memory that a run may take: 20 s of processor time and 600 MB, and more for each page.
    .cure = Make it simpler; in a theme, take out what was changed last.
