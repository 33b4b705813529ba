// SPDX-License-Identifier: MIT
#include "proofs/heiflibrary.h"

#include "proofs/budgetdevice.h"

#include <mutex>

namespace proofdesk {

namespace {

// As in <libheif/heif.h>, whose package is not needed to build: these have stood since version 1.3.
struct heif_context;
struct heif_image_handle;
struct heif_image;
struct heif_error
{
    int code;
    int subcode;
    const char* message;
};
struct heif_reader
{
    int version;
    int64_t (*position)(void*);
    int (*read)(void*, size_t, void*);
    int (*seek)(int64_t, void*);
    int (*waitForSize)(int64_t, void*);
};
constexpr int Rgb = 1;
constexpr int InterleavedRgba = 11;
constexpr int Interleaved = 10;
constexpr int SizeReached = 0;
constexpr int SizeBeyondEnd = 2;
constexpr unsigned LibraryVersion = 1;
constexpr int OutOfMemory = 6;
constexpr int LimitExceeded = 1'000;

BudgetDevice& deviceOf(void* data)
{
    return *static_cast<BudgetDevice*>(data);
}

/// Reads through the device, which ends when the budget is spent.
constexpr heif_reader Reader{
    1, [](void* data) -> int64_t { return deviceOf(data).pos(); },
    [](void* to, size_t size, void* data) {
        return deviceOf(data).read(static_cast<char*>(to), qint64(size)) == qint64(size) ? 0 : 1;
    },
    [](int64_t position, void* data) { return deviceOf(data).seek(position) ? 0 : 1; },
    [](int64_t size, void* data) { return size <= deviceOf(data).size() ? SizeReached : SizeBeyondEnd; }};

} // namespace

struct HeifLibrary::Functions
{
    heif_context* (*newContext)();
    void (*freeContext)(heif_context*);
    void (*setThreads)(heif_context*, int);
    void (*setLimit)(heif_context*, int);
    heif_error (*read)(heif_context*, const heif_reader*, void*, const void*);
    heif_error (*primary)(heif_context*, heif_image_handle**);
    void (*releaseHandle)(const heif_image_handle*);
    int (*hasAlpha)(const heif_image_handle*);
    heif_error (*decode)(const heif_image_handle*, heif_image**, int, int, const void*);
    int (*width)(const heif_image*, int);
    int (*height)(const heif_image*, int);
    const uint8_t* (*plane)(const heif_image*, int, int*);
    void (*releaseImage)(const heif_image*);
};

HeifLibrary::HeifLibrary(const QString& name)
    : m_library(name, LibraryVersion)
    , m_functions(std::make_unique<Functions>())
    , m_loaded(resolve())
{
}

HeifLibrary::~HeifLibrary() = default; // never unloaded: a thread may be busy in it when the program ends

std::shared_ptr<const HeifLibrary> HeifLibrary::installed()
{
    static std::mutex mutex;
    static std::shared_ptr<const HeifLibrary> library;
    const std::lock_guard lock(mutex);
    if (!library || !library->isLoaded())
        library = std::make_shared<HeifLibrary>();
    return library;
}

bool HeifLibrary::resolve()
{
    bool all = m_library.load();
    const auto find = [&](auto& function, const char* name) {
        if (all)
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(m_library.resolve(name));
        all = all && function;
    };
    find(m_functions->newContext, "heif_context_alloc");
    find(m_functions->freeContext, "heif_context_free");
    find(m_functions->setThreads, "heif_context_set_max_decoding_threads");
    find(m_functions->setLimit, "heif_context_set_maximum_image_size_limit");
    find(m_functions->read, "heif_context_read_from_reader");
    find(m_functions->primary, "heif_context_get_primary_image_handle");
    find(m_functions->releaseHandle, "heif_image_handle_release");
    find(m_functions->hasAlpha, "heif_image_handle_has_alpha_channel");
    find(m_functions->decode, "heif_decode_image");
    find(m_functions->width, "heif_image_get_width");
    find(m_functions->height, "heif_image_get_height");
    find(m_functions->plane, "heif_image_get_plane_readonly");
    find(m_functions->releaseImage, "heif_image_release");
    return all;
}

HeifLibrary::Opened HeifLibrary::open(const QByteArray& bytes, const DecodeBudget& budget,
                                      const Limits& limits) const
{
    const Functions& heif = *m_functions;
    BudgetDevice device(bytes, budget);
    const std::unique_ptr<heif_context, void (*)(heif_context*)> context(heif.newContext(), heif.freeContext);
    heif.setThreads(context.get(), 0); // tiles in this thread, one after another
    // Versions differ: some refuse that very side, to others its square is the most pixels.
    heif.setLimit(context.get(), limits.side + 1);

    const auto wrong = [](const heif_error& error) {
        return Opened{{},
                      QString::fromUtf8(error.message),
                      error.code == OutOfMemory && error.subcode == LimitExceeded};
    };

    if (const heif_error error = heif.read(context.get(), &Reader, &device, nullptr); error.code != 0)
        return wrong(error);
    heif_image_handle* main = nullptr;
    if (const heif_error error = heif.primary(context.get(), &main); error.code != 0)
        return wrong(error);
    const std::unique_ptr<const heif_image_handle, void (*)(const heif_image_handle*)> handle(
        main, heif.releaseHandle);
    heif_image* decoded = nullptr;
    if (const heif_error error = heif.decode(main, &decoded, Rgb, InterleavedRgba, nullptr); error.code != 0)
        return wrong(error);
    const std::unique_ptr<const heif_image, void (*)(const heif_image*)> picture(decoded, heif.releaseImage);
    int stride = 0;
    const uint8_t* pixels = heif.plane(decoded, Interleaved, &stride);
    if (!pixels)
        return {{}, QStringLiteral("no pixels"), false};
    const QSize size(heif.width(decoded, Interleaved), heif.height(decoded, Interleaved));
    // Nobody is asked to make another copy of what should not have been opened.
    if (qint64(size.width()) * size.height() > limits.pixels)
        return {{}, QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), true};
    const QImage view(pixels, size.width(), size.height(), stride, QImage::Format_RGBA8888);
    return {view.convertToFormat(heif.hasAlpha(main) ? QImage::Format_ARGB32_Premultiplied
                                                     : QImage::Format_RGB32),
            {},
            false};
}

} // namespace proofdesk
