def log = new File(basedir, "build.log").text
assert log.contains("incomplete: the clone is shallow: its history is cut off. fetch the full history: `fetch-depth: 0`")
assert !log.contains("at io.github.soc2evidence")
assert new File(basedir, "target/soc2/assessment.json").text.contains('"status": "incomplete"')
