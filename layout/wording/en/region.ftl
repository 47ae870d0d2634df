# Dates, numbers of issues and pages.
date-full = { $weekday }, { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
 }
issue-title = { $name } no. { $number }
issue-number = No. { $number }
page-name = Page { $number } { $section }
    .bare = Page { $number }
