// Reads the log of a running system with the transparency-log code of the Go project (golang.org/x/mod/sumdb), that knows nothing of this one.
//
//	outside-verifier URL KEY-FILE [KEPT-CHECKPOINT...]   a bearer token for the entries stands in $TOKEN
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	log := system{strings.TrimRight(os.Args[1], "/") + "/api/v1/audit/log/", os.Getenv("TOKEN")}
	keys := verifiers(os.Args[2])
	head := open(log.get("checkpoint"), keys)
	hashes := tlog.TileHashReader(head, log)
	root := try(tlog.TreeHash(head.N, hashes))
	if root != head.Hash {
		fail("the tiles do not make the signed root")
	}
	checkEntries(log, head, hashes)
	for _, kept := range os.Args[3:] {
		checkKept(open(try(os.ReadFile(kept)), keys), head, hashes)
	}
	fmt.Printf("%d entries, and %d kept checkpoints: all agree with root %s\n", head.N, len(os.Args)-3, head.Hash)
}

// Each entry, two bytes of length before it, must have the hash that the leaf has, and the proof of the leaf must lead to the root.
func checkEntries(log system, head tlog.Tree, hashes tlog.HashReader) {
	for at := int64(0); at < head.N; {
		width := min(head.N-at, 1<<height)
		bundle := log.get(path(tlog.Tile{H: height, L: -1, N: at >> height, W: int(width)}))
		for end := at + width; at < end; at++ {
			size := int(binary.BigEndian.Uint16(bundle))
			entry := tlog.RecordHash(bundle[2 : 2+size])
			bundle = bundle[2+size:]
			proof := try(tlog.ProveRecord(head.N, at, hashes))
			if err := tlog.CheckRecord(proof, head.N, head.Hash, at, entry); err != nil {
				fail(fmt.Sprintf("entry %d: %v", at, err))
			}
		}
	}
}

// The log of today must begin with the log of then.
func checkKept(then, head tlog.Tree, hashes tlog.HashReader) {
	proof := try(tlog.ProveTree(head.N, then.N, hashes))
	if err := tlog.CheckTree(proof, head.N, head.Hash, then.N, then.Hash); err != nil {
		fail(fmt.Sprintf("checkpoint of size %d: %v", then.N, err))
	}
}

// The text of a checkpoint: the name of the log, its size, its root in base64.
func open(signed []byte, keys note.Verifiers) tlog.Tree {
	lines := strings.Split(try(note.Open(signed, keys)).Text, "\n")
	var tree tlog.Tree
	try(fmt.Sscan(lines[1], &tree.N))
	copy(tree.Hash[:], try(base64.StdEncoding.DecodeString(lines[2])))
	return tree
}

// The last word of each line that is no comment is a key in the form of signed notes.
func verifiers(file string) note.Verifiers {
	var all []note.Verifier
	for _, line := range strings.Split(string(try(os.ReadFile(file))), "\n") {
		for _, word := range strings.Fields(line) {
			if verifier, err := note.NewVerifier(word); err == nil {
				all = append(all, verifier)
			}
		}
	}
	return note.VerifierList(all...)
}

type system struct{ base, token string }

func (log system) Height() int { return height }

func (log system) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		data = append(data, log.get(path(tile)))
	}
	return data, nil
}

func (log system) SaveTiles([]tlog.Tile, [][]byte) {}

func (log system) get(path string) []byte {
	request := try(http.NewRequest("GET", log.base+path, nil))
	if strings.Contains(path, "/entries/") {
		request.Header.Set("Authorization", "Bearer "+log.token)
	}
	answer := try(http.DefaultClient.Do(request))
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		fail(path + ": " + answer.Status)
	}
	return try(io.ReadAll(answer.Body))
}

// C2SP tlog-tiles leaves the height out, since it is always eight, and calls the data entries.
func path(tile tlog.Tile) string {
	return strings.Replace(strings.Replace(tile.Path(), "tile/8/", "tile/", 1), "tile/data/", "tile/entries/", 1)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func try[T any](value T, err error) T {
	if err != nil {
		fail(err.Error())
	}
	return value
}

func fail(why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}
