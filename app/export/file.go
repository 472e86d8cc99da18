package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// File writes a file whole or not at all. What write produces goes to a
// temporary file in the same folder, which takes the name of path once it is
// complete and on the disk. When write fails, ctx ends or the disk is full,
// nothing new is left behind and an older file of that name stays as it was.
//
// The error is for a person: it says that the folder does not exist, cannot
// be written to, that path is a folder, or that the disk is full. It is an
// [fs.PathError] when the place is at fault, not what write produced.
func File(ctx context.Context, path string, write func(io.Writer) error) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return refused(path, "it is a folder; name a file in it")
	}
	folder := filepath.Dir(path)
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return refused(path, "the folder "+folder+" does not exist")
	case err != nil:
		return fmt.Errorf("write %s: %w", path, plainError(err))
	case !info.IsDir():
		return refused(path, folder+" is not a folder")
	}
	temp, err := os.CreateTemp(folder, "."+filepath.Base(shorten(filepath.Base(path), 60))+".*.part")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, plainError(err))
	}
	err = produce(ctx, temp, write)
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		// The reason for giving up matters more than a leftover that cannot
		// be removed.
		return errors.Join(fmt.Errorf("write %s: %w", path, plainError(err)), os.Remove(temp.Name()))
	}
	return syncFolder(folder)
}

// refused is the error of a place that cannot be written.
func refused(path, why string) error {
	return &fs.PathError{Op: "write", Path: path, Err: errors.New(why)}
}

// produce writes, syncs and closes the temporary file.
func produce(ctx context.Context, temp *os.File, write func(io.Writer) error) (err error) {
	defer func() {
		if closed := temp.Close(); err == nil {
			err = closed
		}
	}()
	buffered := bufio.NewWriterSize(stopping{ctx, temp}, 1<<16)
	if err := write(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	// A temporary file is its owner's alone; a document is not.
	if err := temp.Chmod(0o644); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return temp.Sync()
}

// stopping is a writer that fails once its context has ended.
type stopping struct {
	ctx context.Context
	w   io.Writer
}

func (s stopping) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.w.Write(p)
}

// syncFolder makes the new name last. Systems that cannot sync a folder keep
// names safe by themselves.
func syncFolder(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return nil //nolint:nilerr // the file is there and whole
	}
	if err := errors.Join(d.Sync(), d.Close()); errors.Is(err, syscall.EIO) {
		return fmt.Errorf("the disk did not confirm %s: %w", folder, err)
	}
	return nil
}

// plainError adds to an error of the system what to do about it.
func plainError(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("the disk is full: %w", err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("the folder cannot be written to: %w", err)
	case errors.Is(err, syscall.EROFS):
		return fmt.Errorf("the disk is read-only: %w", err)
	}
	return err
}
