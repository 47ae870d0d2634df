"""What a slug line says of a job, in words of the publication's language."""

from layout.model.document import Job
from layout.wording import text


def slug_words(job: Job, pages: int) -> tuple[tuple[str, str], ...]:
    """For each of so many pages its date and which of them it is; those that came with the job, where they did."""
    if len(job.slug) == pages:
        return job.slug
    date, speech = job.date, job.language
    day = text("slug-date", speech, year=date.year, month=date.month, day=date.day, weekday=date.weekday())
    return tuple((day, text("slug-page", speech, number=number, pages=pages)) for number in range(1, pages + 1))
