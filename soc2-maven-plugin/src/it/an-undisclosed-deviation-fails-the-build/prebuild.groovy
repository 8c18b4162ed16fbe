import io.github.soc2evidence.golden.Script

Script.replay(
    new File(basedir, "../../../src/test/cases/a-review-after-its-due-day-is-late").toPath(),
    new File(basedir, "record").toPath(),
    [:])
return true
