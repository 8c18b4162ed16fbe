import io.github.soc2evidence.golden.Script

def record = new File(basedir, "record")
Script.replay(
    new File(basedir, "../../../src/test/cases/a-review-after-its-due-day-is-late").toPath(),
    record.toPath(),
    [:])
def clone = new ProcessBuilder("git", "clone", "-q", "--depth", "1", "file://" + record.absolutePath, "shallow")
assert clone.directory(basedir).redirectErrorStream(true).start().waitFor() == 0
