// SPDX-License-Identifier: MIT
#pragma once

#include "support/changedservice.h"
#include "support/reviewwindow.h"
#include "support/testimages.h"

#include <QHash>
#include <QJsonArray>

#include <memory>

namespace proofdesk {

/// The review in the real window, where every submission has the pictures that a test says.
class PicturedReview : public ReviewWindow
{
protected:
    /// Each has the pictures of these names, in this order: the files of that name ("chunks": without a
    /// length), none for "missing", and else a picture that is another one for everybody.
    void openPictures(const QStringList& names)
    {
        m_names = names;
        m_images = std::make_unique<RawServer>([this](const RawServer::Request& request) {
            const auto name = QString::fromLatin1(request.path.mid(request.path.lastIndexOf('/') + 1));
            if (name == QStringLiteral("missing"))
                return RawServer::reply(404, "text/plain", "Not found");
            if (name == QStringLiteral("chunks"))
                return inChunks(m_files.value(name));
            if (m_files.contains(name)) {
                RawServer::Answer file = RawServer::reply(200, "image/png", m_files.value(name));
                file.hold = m_held.contains(name);
                return file;
            }
            const auto seed = quint32(qHash(request.path));
            return RawServer::reply(200, "image/png", testimages::encoded(testimages::blocks(seed), "png"));
        });
        m_changed = std::make_unique<ChangedService>([this]() -> Sandbox& { return m_server->sandbox(); });
        m_changed->change = [this](const QByteArray&, const QByteArray& body) { return withPictures(body); };
        m_service = m_changed->url();
        openWindow();
        openReview();
        QCOMPARE(at(0).images.size(), names.size());
    }
    QWidget& single() { return theNext<QWidget>("singleView"); }

    /// What was held is answered, and nothing is held any more.
    void letGo()
    {
        m_held.clear();
        m_images->release();
    }

    QHash<QString, QByteArray> m_files; ///< by name
    QStringList m_held; ///< files that do not come until letGo()

private:
    static RawServer::Answer inChunks(const QByteArray& file)
    {
        return {"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + QByteArray::number(file.size(), 16) + "\r\n" + file + "\r\n0\r\n\r\n",
                true};
    }
    [[nodiscard]] QByteArray withPictures(const QByteArray& body) const
    {
        QJsonObject whole = QJsonDocument::fromJson(body).object();
        QJsonObject results = whole[QStringLiteral("results")].toObject();
        QJsonArray rows = results[QStringLiteral("submissions")].toArray();
        if (rows.isEmpty())
            return body;
        for (auto&& value : rows) {
            QJsonObject row = value.toObject();
            QJsonArray images;
            for (const QString& name : m_names) {
                const int id = row[QStringLiteral("submissionId")].toInt();
                const QString address =
                    m_images->url(QStringLiteral("/%1/%2").arg(QString::number(id), name)).toString();
                images.append(QJsonObject{{QStringLiteral("id"), name},
                                          {QStringLiteral("url"), address},
                                          {QStringLiteral("thumbnailUrl"), address}});
            }
            row[QStringLiteral("images")] = images;
            value = row;
        }
        results[QStringLiteral("submissions")] = rows;
        whole[QStringLiteral("results")] = results;
        return QJsonDocument(whole).toJson();
    }

    QStringList m_names;
    std::unique_ptr<RawServer> m_images;
    std::unique_ptr<ChangedService> m_changed;
};

} // namespace proofdesk
