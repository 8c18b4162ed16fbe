def assessment = new File(basedir, "target/soc2/assessment.json").text
assert assessment.contains('"status": "clean"')
assert assessment.contains('"root": "compliance/soc 2"')
assert new File(basedir, "build.log").text.readLines().findAll { it.contains("CLEAN  Acme, Inc., Acme Cloud as of ") && it.contains(": no deviation was found") }.size() == 1
assert new File(basedir, "build.log").text.contains("due        2026-12-31, its last day; the deadline too, grace 0 days")
// Libraries below us have nothing to say on the terminal of a control owner.
assert !new File(basedir, "build.log").text.contains("Unknown keyword")
