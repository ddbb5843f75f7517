package market.helpdesk.web.attachment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a form brings along.
 *
 * @param uploads the names of files that were received before
 * @param files further ones
 */
public record FilesForm(List<String> uploads, List<MultipartFile> files) {

	public FilesForm(@Nullable List<String> uploads, @Nullable List<MultipartFile> files) {
		this.uploads = (uploads != null) ? List.copyOf(uploads) : List.of();
		this.files = (files != null) ? files.stream().filter(FilesForm::wasChosen).toList() : List.of();
	}

	/** A field in which nothing was chosen sends a file without a name. */
	private static boolean wasChosen(MultipartFile file) {
		var name = file.getOriginalFilename();
		return name != null && !name.isEmpty() || !file.isEmpty();
	}

	public boolean isEmpty() {
		return uploads.isEmpty() && files.isEmpty();
	}

}
