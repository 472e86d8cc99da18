package bundle

import (
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Open opens a package for [Read]: a folder, or a zip of one. Nothing outside
// the folder can be reached through what it returns, and a zip is read in
// memory, never extracted.
//
// Close it once it has been read. A zip that is damaged or built to do harm
// gives [Faults]; any other error means that path could not be opened.
func Open(path string) (fs.FS, io.Closer, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, fmt.Errorf("open report package: %w", err)
	}
	switch {
	case info.IsDir():
		return openFolder(path)
	case !info.Mode().IsRegular():
		return nil, nil, fmt.Errorf("open report package: %s is neither a folder nor a file", path)
	case info.Size() > maxPackageSize:
		return nil, nil, Faults{{Msg: fmt.Sprintf("the file is larger than %d MB", maxPackageSize>>20)}}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("open report package: %w", err)
	}
	archive, err := newArchive(file, info.Size())
	if err != nil {
		_ = file.Close() // the archive's own error says more
		return nil, nil, err
	}
	return archive, file, nil
}

// openFolder opens a folder so that no name or link leads out of it.
func openFolder(path string) (fs.FS, io.Closer, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, nil, fmt.Errorf("open report package: %w", err)
	}
	return root.FS(), root, nil
}
