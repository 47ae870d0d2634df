"""The least that is an issue, for tests that add what they are about."""

MINIMAL = """\
theme: tianshan
date: 2026-11-23
number: 1
masthead: {name: 社区报}
pages:
  - section: 要闻
    lead:
      headline: 标题
      body: |
        本报讯 今天下午，街道召开会议。
"""
"""One page of one story."""
MORE_PAGES = """\
  - stories: [{headline: 第二版, body: 第二版的一条消息。}]
  - stories: [{headline: 第三版, body: 第三版的一条消息。}]
"""
"""Two pages more."""
