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
page-name = Page { $number } { $section }
    .bare = Page { $number }

# What an issue is of: a day, a month, several days.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-name = { $month ->
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
 }
date-span = { $day }–{ $last-day } { $month } { $year }
    .months = { $day } { $month } – { $last-day } { $last-month } { $year }
    .years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year }
issue-number = No. { $number }
    .double = Nos. { $number }–{ $last }
number-in-total = { $number } in all
    .double = { $number }–{ $last } in all
number-both = { $number } ({ $total })
issue-title = { $name } { $number }
pages-today = { $count } pages

# The imprint, each with its label.
imprint-free = For internal use, free of charge
imprint-registration = Registration: { $value }
    .internal = Permit: { $value }
imprint-postal = Postal code: { $value }
imprint-authority = Authority: { $value }
imprint-sponsor = Sponsor: { $value }
imprint-publisher = Publisher: { $value }
    .internal = Edited and printed by: { $value }
imprint-editor = Editor-in-chief: { $value }
imprint-audience = For: { $value }
imprint-copies = Copies: { $value }
imprint-price = Price: { $value }
imprint-distribution = Distribution: { $value }
imprint-advertising = Advertising licence: { $value }
imprint-address = Address: { $value }
imprint-postcode = Postcode: { $value }
imprint-telephone = Telephone: { $value }
imprint-email = E-mail: { $value }
imprint-printer = Printer: { $value }
    .address = Printer: { $value } ({ $address })
imprint-printer-address = Printed at: { $value }
imprint-printed = Printed: { $value }
editor-of-page = { $role }: { $name }

# The Chinese calendar and the weather.
lunar-day = Lunar calendar: { $year } { $month } { $day }
date-in-year = { $month }/{ $day }
next-term = { $term }: { $day }
weather-today = Weather: { $text }

# The program's own words in masthead, running head and contents.
print-contents = Inside
print-page = page { $number }
print-scan = Scan to follow
print-follow = “{ $name }”
print-month = { $month } { $year }
print-colon = :{" "}
