def git(String... arguments) {
    def process = new ProcessBuilder(["git", "-C", basedir.path, *arguments] as List<String>)
    process.environment().putAll([
        GIT_CONFIG_NOSYSTEM: "1", HOME: basedir.path,
        GIT_AUTHOR_NAME: "Sam", GIT_AUTHOR_EMAIL: "sam@acme.example", GIT_AUTHOR_DATE: "2026-01-02T09:00:00Z",
        GIT_COMMITTER_NAME: "Sam", GIT_COMMITTER_EMAIL: "sam@acme.example", GIT_COMMITTER_DATE: "2026-01-02T09:00:00Z"])
    assert process.redirectErrorStream(true).start().waitFor() == 0
}

// A monorepo: the record is a folder of it, found without being named.
def record = new File(basedir, "compliance/soc 2")
def common = new File(basedir, "../../../src/test/cases/common")
["soc2.yaml", "people.yaml", "systems.yaml", "controls/GOV-01.yaml"].each { name ->
    def file = new File(record, name)
    file.parentFile.mkdirs()
    file.bytes = new File(common, name).bytes
}
git("init", "-q", "-b", "main")
git("add", "compliance", "pom.xml")
git("commit", "-q", "-m", "Begin the record")
