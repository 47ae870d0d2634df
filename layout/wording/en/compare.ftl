# What changed between two states.
compare-page = Changes: { $title } { $old } → { $new }
compare-head = { $title }: what changed
compare-state =
    .old = Old: { $title } ({ $file })
    .new = New: { $title } ({ $file })
compare-same = Words and pages are exactly the same.
compare-stories = { $count ->
    [one] 1 story changed
   *[other] { $count } stories changed
 }
compare-pages = { $count ->
    [one] 1 page changed
   *[other] { $count } pages changed
 }
compare-marks =
    .old = changed places in the old state
    .new = changed places in the new state
compare-page-head = Page { $page }, { $places ->
    [one] 1 place
   *[other] { $places } places
 }
    .added = Page { $page } (added)
    .gone = Page { $page } (gone)
compare-side =
    .old = Old: { $title } ({ $file })
    .new = New: { $title } ({ $file })
compare-side-alt = Page { $page }, { $label }
compare-moved = Page { $old } → page { $new }
compare-count = { $added ->
    [one] 1 character
   *[other] { $added } characters
 } added, { $gone } taken out
fate = { $fate ->
    [added] added
    [gone] gone
    [moved] moved
   *[changed] changed
 }
part-name = { $role ->
    [kicker] kicker (引题)
    [headline] headline (标题)
    [deck] deck (副题)
    [byline] byline (作者)
    [body] body (正文)
    [credit] credit (来源)
    [caption] caption (图片说明)
    [photo-credit] photo credit (图片作者)
    [column] standing head (栏题)
    [page] text of the page
    [summary] summary (摘要)
   *[other] { $role }
 }
unreadable-snapshot = the record of a proof cannot be read: { $fault }
