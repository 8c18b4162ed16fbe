def log = new File(basedir, "build.log").text
assert log.contains("window-late  AC-03/review 2026-Q1")
assert log.contains("due 2026-03-31, performed 2026-04-10, 10 days late (grace 0 days)")
assert log.contains("mvn soc2:disclose -Dsoc2.subject=all")
assert new File(basedir, "target/soc2/findings.sarif").text.contains('"ruleId": "window-late"')
assert new File(basedir, "target/soc2/TEST-soc2.xml").text.contains('<testcase classname="window-late" name="AC-03/review 2026-Q1 in 2026"')
assert log.contains("the record is undisclosed: 1 to disclose or mend")
assert !log.contains("at io.github.soc2evidence")

assert new File(basedir, "target/soc2/assessment.json").text.contains('"status": "undisclosed"')
assert new File(basedir, "target/soc2/report.html").text.contains("10 days late")
assert new File(basedir, "target/soc2/report.md").text.startsWith("# SOC 2 evidence: undisclosed")
