// SPDX-License-Identifier: MIT
#include "proofs/pngreader.h"

#include "proofs/rowshrinker.h"

#include <png.h>

#include <QSysInfo>

#include <algorithm>
#include <csetjmp>
#include <vector>

namespace proofdesk {
namespace {

constexpr QRgb Missing = 0xFF808080;

/// All that must survive libpng's long jumps: nothing with a destructor is made after setjmp().
struct Reading
{
    const QByteArray& bytes;
    const DecodeBudget& budget;
    QSize target;
    qsizetype at = 0;
    png_structp png = nullptr;
    png_infop info = nullptr;
    QImage image;
    RowShrinker shrinker;
    std::vector<uchar> row;
    int rows = 0; ///< read so far, in the last pass
    bool damaged = false;
    QString problem;
};

Reading& readingOf(png_structp png)
{
    return *static_cast<Reading*>(png_get_error_ptr(png));
}

[[noreturn]] void failed(png_structp png, png_const_charp message)
{
    readingOf(png).problem = QString::fromLatin1(message);
    png_longjmp(png, 1);
}

void warned(png_structp png, png_const_charp /*message*/)
{
    // A wrong checksum in the picture, or data that goes on after it.
    readingOf(png).damaged = true;
}

void readBytes(png_structp png, png_bytep data, size_t count)
{
    Reading& reading = readingOf(png);
    if (reading.budget.isSpent())
        png_error(png, "took too long");
    if (static_cast<size_t>(reading.bytes.size() - reading.at) < count)
        png_error(png, "ends too early");
    std::copy_n(reading.bytes.constData() + reading.at, count, data);
    reading.at += static_cast<qsizetype>(count);
}

/// Says what rows shall look like, whatever the file holds: blue, green, red, alpha, as QImage has them.
void askForPixels(png_structp png)
{
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    if (QSysInfo::ByteOrder == QSysInfo::LittleEndian) {
        png_set_bgr(png);
        png_set_filler(png, 0xFF, PNG_FILLER_AFTER);
    } else {
        png_set_swap_alpha(png);
        png_set_filler(png, 0xFF, PNG_FILLER_BEFORE);
    }
}

void makeRoom(Reading& reading, QSize size, bool alpha, bool interlaced)
{
    const QImage::Format format = alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QSize kept = interlaced ? size : reading.shrinker.start(size, reading.target);
    reading.image = QImage(kept, format);
    if (!reading.image.isNull())
        reading.image.fill(Missing);
    reading.row.resize(static_cast<size_t>(size.width()) * 4);
}

void readRows(Reading& reading, int passes, int height)
{
    for (int pass = 0; pass < passes; ++pass) {
        for (reading.rows = 0; reading.rows < height; ++reading.rows) {
            if (reading.budget.isSpent())
                png_error(reading.png, "took too long");
            if (passes > 1) {
                png_read_row(reading.png, reading.image.scanLine(reading.rows), nullptr);
            } else {
                png_read_row(reading.png, reading.row.data(), nullptr);
                reading.shrinker.add(reading.row.data(), reading.image);
            }
        }
    }
}

void readAll(Reading& reading)
{
    if (setjmp(png_jmpbuf(reading.png)) != 0) // NOLINT(cert-err52-cpp): libpng's way of failing
        return;
    png_set_read_fn(reading.png, nullptr, readBytes);
    png_set_crc_action(reading.png, PNG_CRC_WARN_USE, PNG_CRC_WARN_DISCARD);
    png_read_info(reading.png, reading.info);
    const int width = static_cast<int>(png_get_image_width(reading.png, reading.info));
    const int height = static_cast<int>(png_get_image_height(reading.png, reading.info));
    const bool alpha = (png_get_color_type(reading.png, reading.info) & PNG_COLOR_MASK_ALPHA) != 0
        || png_get_valid(reading.png, reading.info, PNG_INFO_tRNS) != 0;
    askForPixels(reading.png);
    const int passes = png_set_interlace_handling(reading.png);
    png_read_update_info(reading.png, reading.info);
    if (png_get_rowbytes(reading.png, reading.info) != static_cast<size_t>(width) * 4)
        png_error(reading.png, "rows of an unexpected length");
    makeRoom(reading, QSize(width, height), alpha, passes > 1);
    if (reading.image.isNull())
        png_error(reading.png, "no memory");
    readRows(reading, passes, height);
}

} // namespace

PngPicture readPng(const PngChunks& chunks, QSize target, const DecodeBudget& budget)
{
    Reading reading{chunks.forDecoder, budget, target, 0, nullptr, nullptr, {}, {}, {}, 0, false, {}};
    reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, failed, warned);
    if (reading.png)
        reading.info = png_create_info_struct(reading.png);
    if (reading.info)
        readAll(reading);
    png_destroy_read_struct(&reading.png, &reading.info, nullptr);

    PngPicture picture;
    picture.problem = reading.problem;
    picture.damaged = reading.damaged || !reading.problem.isEmpty() || !chunks.hasEnd;
    const bool anything = reading.rows > 0 || reading.problem.isEmpty();
    if (!anything || reading.image.isNull())
        return picture;
    picture.image = std::move(reading.image);
    if (picture.image.size() != target)
        picture.image = picture.image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return picture;
}

} // namespace proofdesk
