def assessment = new File(basedir, "target/soc2/assessment.json").text
assert assessment.contains('"status": "clean"')
assert assessment.contains('"root": "compliance/soc 2"')
assert new File(basedir, "build.log").text.contains("CLEAN  no deviation was found")
