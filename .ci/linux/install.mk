# Puts Dossier where the desktop finds it. For everyone on this machine:
#   sudo make install
# for yourself alone:
#   make install PREFIX=$HOME/.local
PREFIX  ?= /usr/local
DESTDIR ?=

ID    = app.dossier.Dossier
SHARE = $(DESTDIR)$(PREFIX)/share
FILES = $(DESTDIR)$(PREFIX)/bin/dossier $(SHARE)/applications/$(ID).desktop \
	$(SHARE)/mime/packages/$(ID).xml $(SHARE)/icons/hicolor/512x512/apps/$(ID).png

.PHONY: install uninstall refresh
install:
	install -D -m 755 dossier $(DESTDIR)$(PREFIX)/bin/dossier
	install -D -m 644 $(ID).desktop $(SHARE)/applications/$(ID).desktop
	install -D -m 644 $(ID).xml $(SHARE)/mime/packages/$(ID).xml
	install -D -m 644 $(ID).png $(SHARE)/icons/hicolor/512x512/apps/$(ID).png
	@$(MAKE) --no-print-directory refresh

uninstall:
	rm -f $(FILES)
	@$(MAKE) --no-print-directory refresh

# A desktop without these caches reads the folders themselves; one with them
# shows nothing new until they are rebuilt. Who packages for others (DESTDIR)
# leaves that to the machine it ends up on.
refresh:
ifeq ($(DESTDIR),)
	@update-desktop-database $(SHARE)/applications 2>/dev/null || true
	@update-mime-database $(SHARE)/mime 2>/dev/null || true
	@gtk-update-icon-cache -q -t $(SHARE)/icons/hicolor 2>/dev/null || true
endif
