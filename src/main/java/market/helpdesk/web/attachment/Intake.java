package market.helpdesk.web.attachment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.AttachmentSettings;
import market.helpdesk.attachment.FileId;
import market.helpdesk.attachment.FileRefused;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.attachment.Refusal;
import market.helpdesk.attachment.Upload;
import market.helpdesk.attachment.Uploads;
import market.helpdesk.web.page.FileSize;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what forms bring along. What was received once is never sent again. */
@Component
public class Intake {

	private final Receiving receiving;

	private final Uploads uploads;

	private final Attaching attaching;

	private final AttachmentSettings settings;

	Intake(Receiving receiving, Uploads uploads, Attaching attaching, AttachmentSettings settings) {
		this.receiving = receiving;
		this.uploads = uploads;
		this.attaching = attaching;
		this.settings = settings;
	}

	/** Takes in the files of a form, for a message to a shop or of one. */
	public TakenFiles take(Viewer owner, ShopId shop, FilesForm form) {
		var refused = new ArrayList<RefusedFile>();
		var received = new ArrayList<>(before(shop, owner.account(), form.uploads(), refused));
		for (var file : form.files()) {
			if (received.size() < settings.most()) {
				receive(shop, owner.account(), file, refused).ifPresent(received::add);
			}
			else {
				refused.add(new RefusedFile(name(file), Refusal.TOO_MANY));
			}
		}
		return new TakenFiles(received, refused, attaching.enclose(owner.account(), received));
	}

	/** Those that were received before, as far as they are their owner's. */
	private List<Upload> before(ShopId shop, AccountId owner, List<String> names, List<RefusedFile> refused) {
		var wanted = names.stream().distinct().limit(settings.most()).toList();
		var found = uploads.of(shop, owner, wanted.stream().map(FileId::parse).flatMap(Optional::stream).toList());
		wanted.stream().skip(found.size()).forEach((missing) -> refused.add(new RefusedFile("", Refusal.GONE)));
		return found;
	}

	private Optional<Upload> receive(ShopId shop, AccountId owner, MultipartFile file, List<RefusedFile> refused) {
		try (var content = file.getInputStream()) {
			return Optional.of(receiving.receive(shop, owner, name(file), content));
		}
		catch (FileRefused reason) {
			refused.add(new RefusedFile(name(file), reason.refusal()));
		}
		catch (IOException unreadable) {
			refused.add(new RefusedFile(name(file), Refusal.DAMAGED));
		}
		return Optional.empty();
	}

	private static String name(MultipartFile file) {
		return Optional.ofNullable(file.getOriginalFilename()).orElse("");
	}

	/** Shows again what waits to be sent, and what was refused. */
	public FilesView view(TakenFiles taken) {
		return view(taken.received(), taken.refused());
	}

	/** Shows what a message could not take along any more. */
	public FilesView viewWithoutGone(Viewer owner, ShopId shop, TakenFiles taken) {
		var there = uploads.of(shop, owner.account(), taken.received().stream().map(Upload::id).toList());
		return view(there, List.of(new RefusedFile("", Refusal.GONE)));
	}

	/**
	 * Shows a form's field as it was when its session expired.
	 * @param names what a draft keeps of it
	 */
	public FilesView resumed(Viewer owner, ShopId shop, List<String> names) {
		var files = names.stream().map(FileId::parse).flatMap(Optional::stream).toList();
		return view(uploads.of(shop, owner.account(), files), List.of());
	}

	/** Shows an empty field. */
	public FilesView empty() {
		return view(List.of(), List.of());
	}

	private FilesView view(List<Upload> received, List<RefusedFile> refused) {
		return new FilesView(settings.most(), new FileSize(settings.size().toBytes()), settings.megapixels(),
				received.stream().filter(Upload::waiting).map(UploadItem::of).toList(), refused);
	}

}
