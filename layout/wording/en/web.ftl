# What readers of the web edition see.
web-skip = Skip to the text
web-pages = Pages
web-subscribe = Subscribe to “{ $name }”
web-download = Download this issue as PDF
web-description = { $title } ({ $date }) { $page }:{" "}
web-between = ;{" "}
web-front = { $title }, front page
web-picture-of = { $page }, picture of the page
web-page-alt = { $page } as printed
web-picture = Picture
web-continued = Continued from page { $page }
web-ad = Advertisement: { $words }
web-turn-pages = Other pages
web-page-before = Page before
web-page-after = Next page
web-help = Open a story by clicking it on the page; the keys ← → turn pages.
web-place = Where it stands in the paper
web-place-on = See it on { $page }
web-turn-stories = Other stories
web-story-before = Story before
web-story-after = Next story
web-numbers-between = ,{" "}

# What the editor sees.
folder-in-use = { $folder } holds files that are not a web edition
    .file = { $file } was not written by a web edition, but stands where one of its files belongs
hint-empty-folder = name an empty or a new folder
