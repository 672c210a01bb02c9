//! Files that are no releases are told by their content, and the others are read. Compressed files are read.

use crate::common::{PAGE, TEXT, err, feed, good, line, lines, out, run, scratch};
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::fs;
use std::io::Write;

/// Files, and the words that their message contains.
const OTHERS: &[(&str, &[u8], &str)] = &[
    ("a.pdf", b"%PDF-1.7\n1 0 obj", "a PDF; to read it: pdftotext -layout a.pdf - | demarche -"),
    ("no-extension", b"%PDF-1.4\n\xff", "pdftotext -layout no-extension -"),
    ("two words.pdf", b"%PDF-1.4\n\xff", "pdftotext -layout 'two words.pdf' -"),
    ("a.docx", b"PK\x03\x04\x14\0\x06\0word/document.xml", "a Word file; to read it: pandoc -t plain --wrap=none a.docx"),
    ("a.xlsx", b"PK\x03\x04\x14\0\x06\0xl/workbook.xml", "a spreadsheet; to read it: save it as CSV"),
    ("a.pptx", b"PK\x03\x04\x14\0\x06\0ppt/slides.xml", "a presentation"),
    ("a.odt", b"PK\x03\x04\x14\0\0\x08\0\0\xec\xac\xb62\x5e\xc6\x32\x0c\x27\0\0\0\x27\0\0\0\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.textPK", "an OpenDocument file"),
    ("a.epub", b"PK\x03\x04\x14\0\0\x08\0\0\xec\xac\xb62\x5e\xc6\x32\x0c\x27\0\0\0\x27\0\0\0\x08\0\0\0mimetypeapplication/epub+zipPK", "an e-book"),
    ("a.zip", b"PK\x03\x04\x14\0\0\0releases/a.txt", "a zip archive; to read it: unzip a.zip -d FOLDER"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an Office file; to read it: soffice --cat a.doc"),
    ("a.rtf", b"{\\rtf1\\ansi Norway}", "a rich text file"),
    ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "an image; to read it: tesseract a.png"),
    ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "an image"),
    ("a.gif", b"GIF89a\x01\0", "an image"),
    ("a.webp", b"RIFF\x24\0\0\0WEBPVP8 ", "an image"),
    ("a.mp3", b"ID3\x04\0\0\0\0", "a recording; to read it: name its transcript"),
    ("a.mp4", b"\0\0\0\x20ftypisom", "a recording"),
    ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ", "a recording"),
    ("a.out", b"\x7fELF\x02\x01\x01\0\0", "a program"),
    ("a.exe", b"MZ\x90\0\x03\0\0\0", "a program"),
    ("a.db", b"SQLite format 3\0\x10", "a database"),
    ("a.parquet", b"PAR1\x15\x04", "a Parquet file"),
    ("a.bz2", b"BZh91AY&SY", "compressed; to read it: uncompress it"),
    ("a.xz", b"\xfd7zXZ\0\0\x04", "compressed"),
    ("a.7z", b"7z\xbc\xaf\x27\x1c\0\x04", "an archive"),
    ("le.txt", b"N\0o\0r\0w\0a\0y\0.\0\n\0", "UTF-16 without a byte order mark; to read it: --encoding utf-16le"),
    ("be.txt", b"\0N\0o\0r\0w\0a\0y\0.\0\n", "--encoding utf-16be"),
    ("le.ndjson", b"{\0\"\0i\0d\0\"\0:\x001\0}\0\n\0", "UTF-16 without a byte order mark"),
    ("random", b"\x01\x02\x03\x9f\x80\x04\x00\x05", "no text"),
    ("latin.txt", b"Malm\xf6", "not UTF-8: byte 4"),
    ("empty.txt", b"", "the text is empty"),
    ("blank.txt", b"\xef\xbb\xbf \n", "the text is empty"),
    ("cut.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03", ""),
    ("bad.zst", b"\x28\xb5\x2f\xfd\xff\xff\xff\xff", "the compressed file is damaged"),
];

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(content).unwrap();
    out.finish().unwrap()
}

fn zstd(content: &[u8]) -> Vec<u8> {
    compress_to_vec(content, CompressionLevel::Fastest)
}

#[test]
fn what_is_no_release_is_named_and_the_others_are_read() {
    let folder = scratch("others");
    for (name, content, _) in OTHERS {
        fs::write(folder.join(name), content).unwrap();
    }
    fs::write(folder.join("good.txt"), TEXT).unwrap();
    for from in [&["."][..], &["--from", "text", "."]] {
        let output = run(&folder, &[&["--to", "ndjson"], from].concat());
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(lines(&output).iter().filter(|line| line["story"].is_object()).count(), 1);
        let messages: Vec<_> = err(&output).lines().collect();
        for (name, _, words) in OTHERS {
            let path = format!("./{name}");
            let own = messages.iter().find(|message| message.starts_with(&format!("demarche: {path}")));
            let own = own.unwrap_or_else(|| panic!("{name}: no message in {messages:#?}"));
            assert!(own.replace("./", "").contains(words), "{name}: {own}");
        }
    }
    // On standard input too.
    let output = feed(&folder, &["--to", "ndjson"], b"%PDF-1.7\n\xff");
    assert_eq!(
        (output.status.code(), err(&output)),
        (Some(1), "demarche: standard input: a PDF; to read it: pdftotext -layout FILE - | demarche -\n")
    );
}

#[test]
fn the_advice_for_utf_16_without_a_mark_is_right() {
    let folder = scratch("utf-16");
    let little: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (name, bytes, label) in [("little", little, "utf-16le"), ("big", big, "utf-16be")] {
        fs::write(folder.join(name), bytes).unwrap();
        assert!(err(&run(&folder, &[name])).contains(&format!("--encoding {label}")), "{name}");
        assert!(good(&run(&folder, &["--encoding", label, name])).contains("Ola Lund"));
    }
}

#[test]
fn compressed_files_are_read_by_their_content() {
    let folder = scratch("compressed");
    let stream = [line(1, TEXT), line(2, TEXT)].concat();
    for (name, pack) in [("gz", gzip as fn(&[u8]) -> Vec<u8>), ("zst", zstd)] {
        for (content, ids) in [(TEXT, vec![name]), (PAGE, vec![name]), (&stream, vec!["1", "2"])] {
            // Two members or frames one after the other are one file.
            let (first, second) = content.as_bytes().split_at(content.len() / 2);
            let packed = [pack(first), pack(second)].concat();
            fs::write(folder.join(name), &packed).unwrap();
            let output = run(&folder, &["--to", "ndjson", name]);
            let found: Vec<_> = lines(&output).iter().map(|line| line["id"].to_string().replace('"', "")).collect();
            assert_eq!(found, ids, "{}", err(&output));
            assert!(good(&output).contains("Ola Lund"));
            let fed = feed(&folder, &["--to", "ndjson"], &packed);
            assert_eq!(good(&fed).lines().count(), ids.len());
        }
        let from = run(&folder, &["--to", "ndjson", "--from", "ndjson", "--quotes", name]);
        assert!(good(&from).lines().count() >= 2);
    }
    // A frame without data, and a file that is cut.
    fs::write(
        folder.join("skipped"),
        [b"\x28\xb5\x2f\xfd".as_slice(), &zstd(TEXT.as_bytes())[4..], b"\x50\x2a\x4d\x18\x03\0\0\0abc"].concat(),
    )
    .unwrap();
    assert!(good(&run(&folder, &["skipped"])).contains("Ola Lund"));
    let whole = gzip(TEXT.as_bytes());
    fs::write(folder.join("cut"), &whole[..whole.len() / 2]).unwrap();
    let output = run(&folder, &["cut"]);
    assert_eq!((output.status.code(), out(&output)), (Some(1), ""));
    // A text of 100 MB in a few kilobytes.
    fs::write(folder.join("bomb"), gzip(&vec![b'a'; 100 << 20])).unwrap();
    let output = run(&folder, &["bomb"]);
    assert!(err(&output).contains("more than 67108864 bytes"), "{}", err(&output));
}

#[test]
fn a_page_that_lists_releases_is_named_as_one() {
    let folder = scratch("listing");
    let item = |at| format!("<li><a href='/{at}'>Minister {at} receives the ambassador of Norway</a></li>");
    let items = (0..9).map(item).collect::<Vec<_>>().concat();
    fs::write(folder.join("list.html"), format!("<h1>Statements</h1><ul>{items}</ul>")).unwrap();
    fs::write(folder.join("page.html"), PAGE).unwrap();
    let output = run(&folder, &["--to", "ndjson", "list.html", "page.html"]);
    assert_eq!(
        err(&output),
        "demarche: list.html: a listing page with 9 headlines, and no release; save the pages that it links to, and name those; \
         --from html reads it as it is\n"
    );
    assert_eq!((output.status.code(), lines(&output).len()), (Some(1), 2));
    assert!(good(&run(&folder, &["--to", "json", "--from", "html", "list.html"])).contains("ambassador"));
}
