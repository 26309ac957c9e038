"""Feeds that are followed by their addresses, and fetched when somebody asks for it: never otherwise.

followed_feeds.py  FollowedFeeds    what a screen or a command asks of feeds
feed.py            Feed             what is known of one: where it is asked, and what became of that
addresses.py                        what can be followed; what of an address is shown
feed_round.py      FeedRound        asks some hosts at once, and keeps what they have: round_report.py says what
  ├─ fetching.py   Fetcher          the only module that opens a connection; answers.py is what comes of it
  │                                 places.py  where a host name leads: into the world, or into one's own network
  ├─ reading.py                     an answer's bytes → articles, read in a process apart
  └─ back_off.py                    when a feed that failed is asked again
"""
