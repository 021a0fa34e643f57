import Testing

@testable import EngineKit

@Suite("The service's parent class is found in its text") struct InspectionServiceTests {
    @Test(
        "however it is imported",
        arguments: [
            ("from m.service import Base\nclass S(Base):\n  pass", 2),
            ("from m.service import Base as B\n\n\nclass S(B): pass", 4),
            ("import m.service\nclass S(m.service.Base):\n  pass", 2),
            ("import m.service as s\nclass S(s.Base): pass", 2),
            ("from m import service\nclass S(service.Base): pass", 2),
            ("from m.service import (Other,  # why\n  Base,\n)\nclass S(Base): pass", 4),
            ("from m.service import Other, \\\n  Base\nclass S(object, Base): pass", 3),
            ("\u{FEFF}# coding: gbk\r\nfrom m.service import Base\r\nclass S(Base):\r\n  pass\r\n", 3),
            ("import os; from m.service import Base\nclass S(Base, metaclass=M): pass", 2),
            ("'''\nfrom x.y import Base\n'''\nfrom m.service import Base\nclass S(Base): pass", 5),
        ])
    func found(_ text: String, _ line: Int) {
        let service = ServiceFile(Array(text.utf8))
        #expect(service.parents.contains { $0.qualified == "m.service.Base" && $0.line == line }, "\(service.parents)")
    }

    @Test(
        "text and comments are no statements",
        arguments: [
            "# from m.service import Base", "\"\"\"\nfrom m.service import Base\n\"\"\"", "x = 'import m.service'",
            "fromm import x", "s = '''from m\nimport a\n", "imports = 1", "",
        ])
    func nothing(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).imports.isEmpty)
    }

    @Test("bytes that are not UTF-8 stand in the way of nothing")
    func otherEncoding() {
        let bytes = Array("# ".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("\nfrom m.s import B\nclass S(B): pass".utf8)
        #expect(ServiceFile(bytes).parents.map(\.qualified) == ["m.s.B"])
    }

    @Test(
        "unfinished text is read to its end", arguments: ["class S(", "from a import (", "x = \"\"\"", "\\", "import "])
    func unfinished(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).parents.isEmpty)
    }
}
