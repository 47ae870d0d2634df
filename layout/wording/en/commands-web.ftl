# Help and results of layout web.
cmd-web = Write ISSUE as a folder of static files: pages to click into, every story a page of its own.
cmd-web-option-output = Folder to write; out/<issue>-web/ by default.
cmd-web-option-url = Where it will stand, for links that are shared: https://…
cmd-web-option-pdf = Whether readers may download screen.pdf.
cmd-web-not-written = not written: { $tally }
cmd-web-written = { $index } ({ $files ->
    [one] 1 file
   *[other] { $files } files
 })
