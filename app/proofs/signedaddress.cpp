// SPDX-License-Identifier: MIT
#include "proofs/signedaddress.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace proofdesk {

namespace {

/// Parameters that belong to a signature, where the query has `mark` (empty: wherever they stand). In lower
/// case, as some stores take them in any.
struct SignatureNames
{
    QLatin1String mark;
    QList<QLatin1String> names;
};

const QList<SignatureNames>& knownSignatures()
{
    using Name = QLatin1String;
    static const QList<SignatureNames> known{
        {Name(),
         {Name("signature"), Name("expires"), Name("key-pair-id"), Name("awsaccesskeyid"),
          Name("googleaccessid"), Name("ossaccesskeyid"), Name("hdnts")}},
        {Name(),
         {Name("x-amz-algorithm"), Name("x-amz-credential"), Name("x-amz-date"), Name("x-amz-expires"),
          Name("x-amz-signedheaders"), Name("x-amz-signature"), Name("x-amz-security-token"),
          Name("x-amz-content-sha256")}},
        {Name(),
         {Name("x-goog-algorithm"), Name("x-goog-credential"), Name("x-goog-date"), Name("x-goog-expires"),
          Name("x-goog-signedheaders"), Name("x-goog-signature")}},
        // But not x-oss-process, which says how large the picture is to be.
        {Name(),
         {Name("x-oss-signature-version"), Name("x-oss-credential"), Name("x-oss-date"),
          Name("x-oss-expires"), Name("x-oss-additional-headers"), Name("x-oss-signature"),
          Name("x-oss-security-token")}},
        {Name(),
         {Name("q-sign-algorithm"), Name("q-ak"), Name("q-sign-time"), Name("q-key-time"),
          Name("q-header-list"), Name("q-url-param-list"), Name("q-signature"),
          Name("x-cos-security-token")}},
        // What follows are words that elsewhere may say which picture is meant.
        {Name("signature"), {Name("policy"), Name("security-token")}},
        {Name("key-pair-id"), {Name("policy")}},
        {Name("expires"), {Name("token")}},
        {Name("sig"),
         {Name("sig"), Name("se"), Name("st"), Name("sp"), Name("sv"), Name("sr"), Name("spr"), Name("sip"),
          Name("skoid"), Name("sktid"), Name("skt"), Name("ske"), Name("sks"), Name("skv")}},
    };
    return known;
}

QString nameOf(const QString& parameter)
{
    return QUrl::fromPercentEncoding(parameter.section(u'=', 0, 0).toUtf8()).toLower();
}

/// Of all the parameters of one query, by their names.
bool isOfSignature(const QString& name, const QStringList& all)
{
    const QList<SignatureNames>& known = knownSignatures();
    return std::any_of(known.begin(), known.end(), [&](const SignatureNames& of) {
        return of.names.contains(name) && (of.mark.isEmpty() || all.contains(of.mark));
    });
}

} // namespace

QString withoutSignature(const QString& address)
{
    QString sent = address.section(u'#', 0, 0);
    const qsizetype query = sent.indexOf(u'?');
    if (query < 0)
        return sent;
    const QStringList parameters = sent.mid(query + 1).split(u'&');
    QStringList names;
    std::transform(parameters.begin(), parameters.end(), std::back_inserter(names), nameOf);
    QStringList kept;
    for (qsizetype at = 0; at < parameters.size(); ++at) {
        if (!isOfSignature(names.at(at), names))
            kept.append(parameters.at(at));
    }
    return sent.left(query) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&'));
}

} // namespace proofdesk
